import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Issues } from '../../src/intake/issues.ts';
import { cleanLabel, foldLabel, LabelBook, lookOf } from '../../src/intake/labels.ts';
import { guard } from '../../src/intake/guard.ts';
import { propertyRuns } from '../support.ts';

describe('cleanLabel', () => {
  it.each([
    ['  Data  prep ', 'Data  prep'],
    ['Da\0ta', 'Data'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ["'=1", '=1'],
    ["''=1", "'=1"],
    ['\uFEFFphase', 'phase'],
    ['a\uD800b', 'a\uFFFDb'],
    [`x${'\u0301'.repeat(50)}`, `x${'\u0301'.repeat(8)}`],
    ['y'.repeat(600), 'y'.repeat(500)],
  ])('%j', (text, label) => {
    expect(cleanLabel(text)).toBe(label);
  });

  it('leaves no blank where a NUL stood at an end', () => {
    expect(cleanLabel('\0 a \0')).toBe('a');
  });

  it('gives labels that come back from our files unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('\0', ' ', "'", '=', '\t', '\n', 'a'),
            fc.string({ unit: 'binary', maxLength: 1 }),
          ),
          maxLength: 40,
        }),
        (text) => {
          const label = cleanLabel(text);
          expect(cleanLabel(guard(label))).toBe(label);
          expect(label.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});

describe('foldLabel and lookOf', () => {
  it.each([
    ['Monitoring & Management', 'monitoring and management'],
    ['3. Data-Preparation', 'data preparation'],
    ['data_preparation', 'data preparation'],
    ['Da\u200Bta', 'data'],
    ['ＤＡＴＡ', 'data'],
    ['007', '007'],
    ['---', ''],
  ])('%j folds to %j', (label, folded) => {
    expect(foldLabel(label)).toBe(folded);
  });

  it('sees letters of other scripts as the Latin ones they look like', () => {
    expect(lookOf('D\u0430t\u0430')).toBe('data');
  });
});

describe('LabelBook', () => {
  const spot = { line: 3, column: 5, source: 'x', from: 0, to: 1 };
  const admit = (...texts: readonly string[]): { labels: string[]; codes: string[] } => {
    const issues = new Issues();
    const book = new LabelBook(issues);
    const labels = texts.map((text) => book.admit(text, () => spot));
    return {
      labels,
      codes: issues.all().map((issue) => `${issue.severity} ${issue.code} ${String(issue.line)}`),
    };
  };

  it.each([
    ['one name in two Unicode forms', ['e\u0301', '\u00E9'], ['e\u0301', 'e\u0301'], []],
    ['case', ['Data prep', 'data prep'], ['Data prep', 'data prep'], ['info twins 3']],
    ['an invisible twin', ['Data', 'Da\u200Bta'], ['Data', 'Da\u200Bta'], ['warning invisible 3']],
    ['a look-alike', ['Data', 'D\u0430ta'], ['Data', 'D\u0430ta'], ['warning look-alike 3']],
    ['mixed scripts alone', ['D\u0430ta'], ['D\u0430ta'], ['warning look-alike 3']],
    ['another script throughout', ['данные', 'модель'], ['данные', 'модель'], []],
    ['a mark that turns the direction', ['a\u202Eb'], ['a\u202Eb'], ['warning direction-mark 3']],
    ['a lost character', ['a\uFFFDb'], ['a\uFFFDb'], ['warning damaged-text 3']],
    ['punctuation alone', ['?', '!'], ['?', '!'], []],
    ['blank', ['', ' '], ['', ''], []],
  ])('%s', (_name, texts, labels, codes) => {
    expect(admit(...texts)).toEqual({ labels, codes });
  });

  it('tells what is odd once, where it stands first', () => {
    expect(admit('a\u202Eb', 'a\u202Eb').codes).toEqual(['warning direction-mark 3']);
  });
});
