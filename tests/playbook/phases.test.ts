import { describe, expect, it } from 'vitest';
import {
  direction,
  isPhaseId,
  PHASE_IDS,
  phaseName,
  phaseOfCode,
  PHASES,
} from '../../src/playbook/phases.ts';

describe('the nine phases', () => {
  it('have ids, codes, titles and aliases of their own', () => {
    expect(PHASES.map((phase) => phase.id)).toEqual([...PHASE_IDS]);
    expect(PHASES.map((phase) => phase.code).join(' ')).toBe('PD DA DP MD DE MM SC GC CO');
    expect(PHASES.map((phase) => phase.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const names = PHASES.flatMap((phase) => [
      ...new Set([phase.id, phase.code.toLowerCase(), phase.title.toLowerCase(), ...phase.aliases]),
    ]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each([
    ['data-preparation', 'data-acquisition', 'back'],
    ['data-preparation', 'communication', 'ahead'],
  ] as const)('%s to %s leads %s', (focus, visited, way) => {
    expect(direction(focus, visited)).toBe(way);
  });

  it('refuse a visit to the focus itself and names that are none', () => {
    expect(() => direction('scalability', 'scalability')).toThrow('scalability');
    expect(() => phaseName('nothing')).toThrow('nothing');
    expect(isPhaseId('nothing')).toBe(false);
    expect(isPhaseId('toString')).toBe(false);
    expect(phaseOfCode('DP')?.title).toBe('Data preparation');
    expect(phaseOfCode('XX')).toBeUndefined();
  });
});
