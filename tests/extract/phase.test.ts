import { describe, expect, it } from 'vitest';
import { extractPhase } from '../../src/extract/phase.ts';

const FILE = 'src/content/phases/data-preparation.mdx';

const scenario = (
  attributes = 'id="DP-DA-2" title="The flaw stays" source="4.4.1(2)"',
  parts = '<Looks>A *gap*\n    that hides.</Looks>\n    <Notice>Two sources.</Notice>\n    <Do>Stop.</Do>',
): string => `  <Scenario ${attributes}>\n    ${parts}\n  </Scenario>`;
const revisit = (inner = scenario(), attributes = 'to="data-acquisition" source="4.4.1"'): string =>
  `<Revisit ${attributes}>\n  Why it happens.\n\n${inner}\n</Revisit>\n`;
const recommendation = (
  attributes = 'id="DP-R2" addresses="DP-DA-2" source="4.4.6(2)" doneWhen="A report exists."',
  text = 'Check the data.\n\n  <Why>Because rows lie.</Why>',
): string => `<Recommendation ${attributes}>\n  ${text}\n</Recommendation>\n`;
const page = (...parts: readonly string[]): string =>
  `---\nquestion: "What has to happen?"\nsummary: "One. Two."\n---\n\nSome prose, with *weight*.\n\n${parts.join('\n')}`;

describe('extractPhase', () => {
  it('reads a phase whole', () => {
    const phase = extractPhase(page(revisit(), recommendation()), FILE);
    expect(phase).toMatchObject({
      id: 'data-preparation',
      code: 'DP',
      number: 3,
      question: 'What has to happen?',
      summary: 'One. Two.',
      prose: 'Some prose, with weight.',
    });
    expect(phase.revisits).toEqual([
      {
        focus: 'data-preparation',
        to: 'data-acquisition',
        direction: 'back',
        source: '4.4.1',
        why: 'Why it happens.',
        scenarios: [
          {
            id: 'DP-DA-2',
            focus: 'data-preparation',
            visited: 'data-acquisition',
            title: 'The flaw stays',
            source: '4.4.1(2)',
            looks: 'A gap that hides.',
            notice: 'Two sources.',
            what: 'Stop.',
            pairs: [],
            practice: [],
          },
        ],
      },
    ]);
    expect(phase.recommendations).toEqual([
      {
        id: 'DP-R2',
        phase: 'data-preparation',
        text: 'Check the data.',
        doneWhen: 'A report exists.',
        why: 'Because rows lie.',
        addresses: ['DP-DA-2'],
        origin: 'paper',
        source: '4.4.6(2)',
        practice: [],
      },
    ]);
  });

  it.each([
    [
      'an unknown phase as target',
      page(revisit(scenario(), 'to="model-building" source="4.4.1"')),
      8,
      'names no phase',
    ],
    [
      'a revisit to itself',
      page(revisit(scenario(), 'to="data-preparation" source="4.4.1"')),
      8,
      'cannot revisit itself',
    ],
    ['a revisit without source', page(revisit(scenario(), 'to="data-acquisition"')), 8, 'needs source'],
    ['a revisit without scenarios', page(revisit('')), 8, 'has no scenario'],
    [
      'a scenario of another pair',
      page(revisit(scenario('id="DP-PD-1" title="T" source="4.4.1(1)"'))),
      11,
      'should read DP-DA-1',
    ],
    ['a scenario without source', page(revisit(scenario('id="DP-DA-1" title="T"'))), 11, 'needs source'],
    [
      'a scenario of another section',
      page(revisit(scenario('id="DP-DA-1" title="T" source="4.4.2(1)"'))),
      11,
      'should be an item of 4.4.1',
    ],
    [
      'a scenario without Do',
      page(revisit(scenario(undefined, '<Looks>A.</Looks>\n    <Notice>B.</Notice>'))),
      11,
      'exactly one <Do>',
    ],
    [
      'an empty Looks',
      page(revisit(scenario(undefined, '<Looks></Looks>\n    <Notice>B.</Notice>\n    <Do>C.</Do>'))),
      11,
      'exactly one <Looks>',
    ],
    [
      'a recommendation without a check',
      page(recommendation('id="DP-R2" addresses="DP-DA-2" source="4.4.6(2)"')),
      8,
      'needs doneWhen',
    ],
    [
      'a recommendation without source',
      page(recommendation('id="DP-R2" addresses="DP-DA-2" doneWhen="X."')),
      8,
      'needs source',
    ],
    [
      'our own with a source',
      page(
        recommendation('id="DP-R9" origin="playbook" addresses="DP-DA-2" source="4.4.6(2)" doneWhen="X."'),
      ),
      8,
      'has no source',
    ],
    ['a strange element', page('<Aside>\n  Hello.\n</Aside>\n'), 8, 'may not stand here'],
    ['the same way twice', page(revisit(), revisit()), 1, 'two <Revisit>'],
  ])('refuses %s, with file and line', (_name, source, line, message) => {
    expect(() => extractPhase(source, FILE)).toThrow(`${FILE}:${String(line)}:`);
    expect(() => extractPhase(source, FILE)).toThrow(message);
  });

  it('refuses broken MDX and a file that is no phase', () => {
    expect(() => extractPhase(page('<Revisit to="x">\n'), FILE)).toThrow(
      /data-preparation\.mdx:\d+: this is not MDX/u,
    );
    expect(() => extractPhase(page(), 'src/content/phases/training.mdx')).toThrow(
      '"training" is not one of the nine phases',
    );
  });
});
