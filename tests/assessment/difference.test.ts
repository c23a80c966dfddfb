import { describe, expect, it } from 'vitest';
import { changeAnswer } from '../../src/assessment/change.ts';
import { differenceMarkdown } from '../../src/assessment/difference-markdown.ts';
import { projectDifference } from '../../src/assessment/difference.ts';
import { hide, putOwn, removeOwn, unhide } from '../../src/assessment/own.ts';
import { renamed } from '../../src/assessment/project.ts';
import { PHASES } from '../../src/playbook/phases.ts';
import { ITEMS, itemOf, LATER, projectWith, STAMP } from './samples.ts';

const OWN = { phase: 'scalability', text: 'Load test.', doneWhen: 'It broke.' };
const before = hide(
  putOwn(
    projectWith({
      'DA-R1': { status: 'open', note: 'a', evidence: [{ text: 'x', date: '' }] },
      'ZZ-R1': { status: 'open' },
    }),
    'OWN-1',
    OWN,
    STAMP,
  ),
  'DP-R1',
  'y',
  STAMP,
);

describe('the difference between two states', () => {
  it('lists fields item by item, in the order of the items', () => {
    let after = changeAnswer(
      before,
      itemOf('DA-R1'),
      { status: 'done', note: '', owner: 'Ida', evidence: [{ text: 'z', date: '2026-11-01' }] },
      LATER,
    );
    after = changeAnswer(
      after,
      itemOf('PD-R1'),
      { decisions: [{ text: 'wait', date: '2026-11-24' }] },
      LATER,
    );
    after = changeAnswer(
      after,
      { ...itemOf('DA-R1'), id: 'ZZ-R1' },
      { status: 'not-applicable', reason: 'gone' },
      LATER,
    );
    expect(projectDifference(before, after, ITEMS).items).toEqual([
      {
        itemId: 'PD-R1',
        phase: 'problem-definition',
        text: 'Do what PD-R1 says.',
        changes: [{ field: 'Decision', before: '', after: 'wait (2026-11-24)' }],
      },
      {
        itemId: 'DA-R1',
        phase: 'data-acquisition',
        text: 'Do what DA-R1 says.',
        changes: [
          { field: 'Status', before: 'Open', after: 'Done' },
          { field: 'Owner', before: '', after: 'Ida' },
          { field: 'Note', before: 'a', after: '' },
          { field: 'Evidence', before: 'x', after: '' },
          { field: 'Evidence', before: '', after: 'z (2026-11-01)' },
        ],
      },
      expect.objectContaining({ itemId: 'ZZ-R1', phase: '', text: 'Do what DA-R1 says.' }),
    ]);
  });

  it('tells of tailoring and of the name', () => {
    const after = renamed(
      unhide(
        hide(removeOwn(putOwn(before, 'OWN-2', OWN, LATER), 'OWN-1', LATER), 'PD-R1', '', LATER),
        'DP-R1',
        LATER,
      ),
      'New',
      LATER,
    );
    const difference = projectDifference(before, after, ITEMS);
    expect(difference.name).toEqual({ field: 'Name', before: 'Churn 2027', after: 'New' });
    expect(difference.items.map((one) => [one.itemId, one.changes])).toEqual([
      ['PD-R1', [{ field: 'Left out', before: '', after: 'no reason given' }]],
      ['DP-R1', [{ field: 'Left out', before: 'y', after: 'shown again' }]],
      ['OWN-1', [{ field: 'Own item', before: 'Load test.', after: '' }]],
      ['OWN-2', [{ field: 'Own item', before: '', after: 'Load test.' }]],
    ]);
  });

  it('is empty between a state and itself, also in Markdown', () => {
    const same = projectDifference(before, before, ITEMS);
    expect(same).toEqual({ name: null, items: [] });
    expect(differenceMarkdown(same, PHASES, 'A to B')).toBe('# A to B\n\nNothing changed.\n');
  });

  it('reads as Markdown by phase', () => {
    const after = changeAnswer(before, itemOf('DA-R1'), { status: 'done', owner: 'I*a' }, LATER);
    expect(differenceMarkdown(projectDifference(before, after, ITEMS), PHASES, 'Q3 to Q4')).toBe(
      '# Q3 to Q4\n\n## Data acquisition\n\n- **DA-R1** Do what DA-R1 says.\n  - Status: Open → Done\n  - Owner added: I\\*a\n',
    );
  });
});
