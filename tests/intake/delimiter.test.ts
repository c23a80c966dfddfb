import { describe, expect, it } from 'vitest';
import { declaredDelimiter, detectDelimiter } from '../../src/intake/delimiter.ts';

describe('detectDelimiter', () => {
  it.each([
    ['two columns, tab', 'phase\thours\nA\t1\nB\t2\n', '\t'],
    ['two columns, semicolon, decimal comma', 'phase;hours\nA;1,5\nB;2,5\n', ';'],
    ['decimal commas everywhere, no header', '"A";1,5;2,5\n"B";3,5;4,5\n', ';'],
    ['tab and decimal comma', 'A\t1,5\t2,5\nB\t3,5\t4,5\n', '\t'],
    ['blanks and decimal comma', '"A b" 1,5 2,5\n"B c" 3,5 4,5\n', ' '],
    ['a preamble in words', 'Made by the data team, on Monday\n\nphase;A;B\nA;1;2\nB;3;4\n', ';'],
    ['labels with commas in semicolon files', 'phase;Governance, risk\nGovernance, risk;1\nModel;2\n', ';'],
    [
      'labels of two words, ragged rows',
      'phase,Data prep,Model dev,Go live\nData prep,1\nModel dev,1,2,3,4\n',
      ',',
    ],
    ['a log with times', '2027-01-04 09:10,Data prep,Model dev\n2027-01-05 10:00,Model dev,Data prep\n', ','],
    ['a pipe', 'p|A|B\nA|1|2\n', '|'],
    ['quoted cells with other delimiters inside', '"p","a;b"\n"x;y","1"\n', ','],
    ['a header one short', '"A" "B"\n"A" 1 2\n"B" 3 4\n', ' '],
    ['stray quotes', 'phase;A;B\n"Data" prep;1;2\n', ';'],
    ['an unclosed quote', 'phase;A;B\nA;"1;2\nB;3;4\n', ';'],
    ['one column', 'phase\nA\nB\n', ','],
    ['nothing', '', ','],
  ])('%s', (_name, text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe('declaredDelimiter', () => {
  it.each([
    ['sep=;\na;b', { delimiter: ';', length: 5 }],
    ['"sep=\t"\na', { delimiter: '\t', length: 7 }],
    ['SEP=,', { delimiter: ',', length: 5 }],
    ['sep=;x\n', undefined],
    ['sep=:\n', undefined],
    ['a\nsep=;\n', undefined],
  ])('%j', (text, found) => {
    expect(declaredDelimiter(text)).toEqual(found);
  });
});
