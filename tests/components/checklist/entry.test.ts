import { describe, expect, it } from 'vitest';
import { checklistItem } from '../../../src/assessment/item.ts';
import { packEntries, scenarioUrl, unpackEntries } from '../../../src/components/checklist/entry.ts';
import { RECOMMENDATIONS } from '../../../src/playbook/recommendations.ts';

describe('entries as one text', () => {
  it('come back as they were, empty fields too', () => {
    const entries = RECOMMENDATIONS.map((one, at) => ({
      item: checklistItem(one, `/phases/${one.phase}/#${one.id}`),
      why: at % 2 === 0 ? '' : 'Because.',
      source: one.origin === 'paper' ? '4.2.5(1)' : '',
      practice:
        at % 3 === 0
          ? []
          : ([
              ['RULES', 'Zinkevich, Rules of ML'],
              ['TEST', 'Breck et al. 2017'],
            ] as const),
    }));
    expect(unpackEntries(packEntries(entries), false)).toEqual(entries);
    expect(unpackEntries(packEntries(entries), true).map((one) => one.item.url)).toEqual(
      RECOMMENDATIONS.map((one) => `#${one.id}`),
    );
  });
});

it('a scenario is linked on its phase’s page', () => {
  expect(scenarioUrl('DP-DA-1')).toBe('/phases/data-preparation/#DP-DA-1');
  expect(scenarioUrl('XX-1')).toBe('#XX-1');
});
