import { describe, expect, it } from 'vitest';
import { mapLabels } from '../../src/intake/mapping.ts';
import { PHASES } from '../../src/playbook/phases.ts';

const map = (labels: readonly string[], asked: Record<string, string | null> = {}) =>
  mapLabels(labels, PHASES, asked).map((one) => [one.how, one.title, one.suggestion]);

describe('mapLabels', () => {
  it.each([
    ['Data preparation', 'exact', 'Data preparation'],
    ['data-preparation', 'exact', 'Data preparation'],
    ['3. DATA PREPARATION', 'exact', 'Data preparation'],
    ['DP', 'exact', 'Data preparation'],
    ['Monitoring & Management', 'exact', 'Monitoring and management'],
    ['deploy', 'alias', 'Model deployment'],
    ['MLOps monitoring', 'alias', 'Monitoring and management'],
    ['Dataforberedelse', 'alias', 'Data preparation'],
    ['Overvåking', 'alias', 'Monitoring and management'],
    ['overvaking', 'alias', 'Monitoring and management'],
    ['Produksjonssetting', 'alias', 'Model deployment'],
    ['Styring og etterlevelse', 'alias', 'Governance and compliance'],
    ['Datenaufbereitung', 'alias', 'Data preparation'],
    ['Überwachung', 'alias', 'Monitoring and management'],
    ['Ueberwachung', 'alias', 'Monitoring and management'],
    ['Modellbereitstellung', 'alias', 'Model deployment'],
  ])('%s: %s %s', (label, how, title) => {
    expect(map([label])).toEqual([[how, title, null]]);
  });

  it('suggests what is nearly a name, and does not take it', () => {
    const labels = ['Model developement', 'Monitorng', 'D\u0430ta acquisition', 'Scalability (EU)', 'Alpha'];
    expect(map(labels)).toEqual([
      ['own', null, 'Model development'],
      ['own', null, 'Monitoring and management'],
      ['own', null, 'Data acquisition'],
      ['own', null, 'Scalability'],
      ['own', null, null],
    ]);
  });

  it('maps by itself only when at least half of the labels match', () => {
    expect(map(['Data preparation', 'deploy', 'Alpha', 'Beta'])).toEqual([
      ['exact', 'Data preparation', null],
      ['alias', 'Model deployment', null],
      ['own', null, null],
      ['own', null, null],
    ]);
    // COCOMO’s Deployment is not ours: it is offered.
    expect(map(['Deployment', 'Design', 'Assessment'])).toEqual([
      ['own', null, 'Model deployment'],
      ['own', null, null],
      ['own', null, null],
    ]);
  });

  it('does as the reader says, both ways', () => {
    expect(map(['Alpha', 'Beta', 'DP'], { Alpha: 'Data acquisition', DP: null })).toEqual([
      ['asked', 'Data acquisition', null],
      ['own', null, null],
      ['asked', null, null],
    ]);
  });

  it('takes names of object properties for plain text', () => {
    expect(map(['__proto__', 'constructor'])).toEqual([
      ['own', null, null],
      ['own', null, null],
    ]);
  });
});
