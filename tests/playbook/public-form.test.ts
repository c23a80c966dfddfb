// The promise of /playbook.json, field by field (design: names to rely on).
import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../src/extract/read.ts';
import { publicPlaybook } from '../../src/playbook/public-form.ts';

interface Public {
  version: number;
  phases: {
    id: string;
    code: string;
    number: number;
    title: string;
    question: string;
    url: string;
    revisits: {
      to: string;
      direction: string;
      source: string;
      scenarios: { id: string; title: string; source: string; url: string }[];
    }[];
    recommendations: {
      id: string;
      text: string;
      doneWhen: string;
      addresses: string[];
      origin: string;
      source: string | null;
      url: string;
    }[];
  }[];
}
const form = publicPlaybook(readPlaybook(process.cwd()), (path) => `/sub${path}`) as Public;

describe('the public form of the playbook', () => {
  it('holds nine phases with 41 revisits, 74 scenarios and at least 34 recommendations', () => {
    expect(form.version).toBe(1);
    expect(form.phases).toHaveLength(9);
    const revisits = form.phases.flatMap((phase) => phase.revisits);
    expect(revisits).toHaveLength(41);
    expect(revisits.flatMap((revisit) => revisit.scenarios)).toHaveLength(74);
    expect(
      form.phases.flatMap((phase) => phase.recommendations).filter((one) => one.origin === 'paper'),
    ).toHaveLength(34);
  });

  it('names every promised field', () => {
    for (const phase of form.phases) {
      expect(phase).toMatchObject({
        id: expect.any(String) as string,
        code: expect.any(String) as string,
        number: expect.any(Number) as number,
        title: expect.any(String) as string,
        question: expect.any(String) as string,
      });
      expect(phase.url).toMatch(new RegExp(`^/sub/phases/${phase.id}/#`, 'u'));
      for (const revisit of phase.revisits) {
        expect(['back', 'ahead']).toContain(revisit.direction);
        expect(revisit.source).toMatch(/^4\.\d\.\d$/u);
        for (const scenario of revisit.scenarios) {
          expect(scenario.url).toBe(`/sub/phases/${phase.id}/#${scenario.id}`);
          expect(scenario.title).not.toBe('');
          expect(scenario.source.startsWith(revisit.source)).toBe(true);
        }
      }
      for (const one of phase.recommendations) {
        expect(one.url).toBe(`/sub/phases/${phase.id}/#${one.id}`);
        expect(one.text).not.toBe('');
        expect(one.doneWhen).not.toBe('');
        expect(one.addresses.length).toBeGreaterThan(0);
        expect(one.source === null).toBe(one.origin === 'playbook');
      }
    }
  });
});
