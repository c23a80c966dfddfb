import { describe, expect, it } from 'vitest';
import { Issues } from '../../src/intake/issues.ts';
import { Preview } from '../../src/intake/preview.ts';
import { accepted, imported } from './support.ts';

const spot = (line: number, from: number, to: number, source = 'abcdefgh') => ({
  line,
  column: from + 1,
  source,
  from,
  to,
});

describe('Preview', () => {
  it('shows the first lines and every line with an issue, cells marked', () => {
    const preview = imported(
      `p,A\n${Array.from({ length: 20 }, (_, at) => `r${String(at)},${at === 15 ? 'bad' : '1'}\n`).join('')}`,
    ).preview;
    expect(preview.map((line) => line.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 17]);
    expect(preview.at(-1)).toMatchObject({
      text: 'r15,bad',
      marks: [{ from: 4, to: 7, severity: 'warning' }],
    });
  });

  it('keeps marks apart and in order', () => {
    const preview = new Preview();
    for (const [from, to] of [
      [4, 6],
      [0, 2],
      [1, 5],
      [6, 6],
    ] as const)
      preview.mark(spot(3, from, to), 'warning');
    expect(preview.lines()[0]?.marks.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [4, 6],
      [6, 7],
    ]);
  });

  it('cuts a long line around the first mark', () => {
    const preview = new Preview();
    preview.mark(spot(1, 500, 503, `${'x'.repeat(500)}bad${'y'.repeat(500)}`), 'error');
    const [line] = preview.lines();
    expect([line?.cutBefore, line?.cutAfter, line?.text.length]).toEqual([true, true, 240]);
    const [mark] = line?.marks ?? [];
    expect(line?.text.slice(mark?.from, mark?.to)).toBe('bad');
  });

  it('keeps sixty lines of however many', () => {
    const preview = new Preview();
    for (let line = 1; line < 500; line++) preview.mark(spot(line, 0, 1), 'warning');
    expect(preview.lines()).toHaveLength(60);
  });

  it('shows NUL as a sign, and text as it stands otherwise', () => {
    const { preview } = accepted('p,A\nx\0,<b>\ny,1\n');
    expect(preview[1]?.text).toBe('x␀,<b>');
  });
});

describe('Issues', () => {
  it('come in the order of the file, what concerns the whole of it first', () => {
    const issues = new Issues();
    issues.warn('b', 'b.', spot(3, 2, 3));
    issues.info('a', 'a.', spot(3, 0, 1));
    issues.info('c', 'c.');
    expect(issues.all().map((issue) => issue.code)).toEqual(['c', 'a', 'b']);
  });

  it('are told a hundred times a kind, and counted beyond', () => {
    const issues = new Issues();
    for (let line = 1; line <= 130; line++)
      if (issues.full('x')) issues.count('x');
      else issues.warn('x', 'x.', spot(line, 0, 1));
    expect(issues.all()).toHaveLength(101);
    expect(issues.all()[0]?.message).toBe('30 more like this after line 100: x.');
  });
});
