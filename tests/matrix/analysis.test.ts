import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, speaks } from '../../src/matrix/analysis.ts';
import { DOCUMENTED_REVISITS } from '../../src/playbook/documented.ts';
import { PHASES, phaseName } from '../../src/playbook/phases.ts';
import { propertyRuns } from '../support.ts';
import { countMatrix, matrixOf, shipped, shuffled } from './fixtures.ts';

const taxonomy = PHASES.map((phase) => phase.title);
const documented = DOCUMENTED_REVISITS.map(([focus, visited]) => ({
  focus: phaseName(focus).title,
  visited: phaseName(visited).title,
}));

describe('analyse', () => {
  it('tells back by the playbook where a matrix speaks it, else as given, or as asked', () => {
    const team = shipped('made-up-example-team-q2.csv');
    expect(analyse(team, { taxonomy })).toMatchObject({
      orderBy: 'playbook',
      backtracking: { back: 131, elsewhere: 239 },
    });
    expect(analyse(team, { taxonomy, orderBy: 'sequenced' }).backtracking).toMatchObject({
      back: 62,
      elsewhere: 239,
    });
    const log = shipped('process-mining-running-example-transitions.csv');
    expect(analyse(log, { taxonomy })).toMatchObject({
      orderBy: 'given',
      backtracking: { back: 6, elsewhere: 36 },
    });
  });

  it('of the documented matrix gives loops and an order, and nothing that would be a frequency', () => {
    for (const file of ['documented-revisits.csv', 'documented-scenarios.csv']) {
      const analysis = analyse(shipped(file), {
        taxonomy,
        documented,
        chain: { start: taxonomy[0]!, ends: [taxonomy[8]!] },
      });
      expect(analysis).toMatchObject({
        documented: true,
        backtracking: { ok: false },
        visits: { ok: false },
        rework: { ok: false },
        sequence: { asGiven: 18, objective: 13, exact: true },
      });
      expect(analysis.loops).toHaveLength(1);
    }
  });

  it('has visits when asked, rework for probabilities', () => {
    const ucav = shipped('ucav-rework-probability.csv');
    const analysis = analyse(ucav, { taxonomy, impact: shipped('ucav-rework-impact.csv') });
    expect(analysis).toMatchObject({
      visits: null,
      rework: { ok: true, weighted: true },
      backtracking: { ok: false },
    });
    expect(analysis.loops.map((loop) => loop.length)).toEqual([12]);
    // The loop stands in the order that was found.
    expect(analysis.loops[0]).toEqual(analysis.sequence.blocks[1]);
    expect(structuredClone(analysis)).toEqual(analysis);
  });

  it('does not mind the order of a file but in what is as given', () => {
    fc.assert(
      fc.property(shuffled(countMatrix(6, 9)), ([a, b]) => {
        const options = {
          orderBy: 'playbook',
          taxonomy: ['C', 'A'],
          chain: { start: 'A', ends: ['B'] },
        } as const;
        const [one, other] = [analyse(a, options), analyse(b, options)];
        const figures = (analysis: typeof one) => ({
          ...analysis,
          sequence: { ...analysis.sequence, asGiven: 0 },
          visits: analysis.visits?.ok ? analysis.visits.total : analysis.visits,
        });
        expect(figures(other)).toEqual(figures(one));
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('speaks', () => {
  it('wants half of the labels', () => {
    expect(speaks(matrixOf([[1]], { rows: ['Scalability'], columns: ['Ours'] }), taxonomy)).toBe(true);
    expect(speaks(matrixOf([[1, 1]], { rows: ['Scalability'], columns: ['Ours', 'Yours'] }), taxonomy)).toBe(
      false,
    );
    expect(speaks(matrixOf([]), taxonomy)).toBe(false);
  });
});
