import { describe, expect, it } from 'vitest';
import { importMatrix } from '../../src/intake/import.ts';
import { accepted, bytes, imported } from './support.ts';

describe('files that are no text', () => {
  it.each([
    ['XLSX', [0x50, 0x4b, 0x03, 0x04, 0x14], 'spreadsheet'],
    ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'spreadsheet'],
    ['gzip', [0x1f, 0x8b, 0x08, 0x00], 'compressed'],
    ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd], 'compressed'],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
    ['PNG', [0x89, 0x50, 0x4e, 0x47], 'image'],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image'],
    ['GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61], 'image'],
    ['Parquet', [0x50, 0x41, 0x52, 0x31, 0x15], 'parquet'],
  ])('%s', (_name, start, code) => {
    const result = importMatrix(Uint8Array.from([...start, ...bytes('rest,of,it\n')]));
    expect(result).toMatchObject({ ok: false, issues: [{ code, severity: 'error' }] });
  });

  it.each(['<!doctype html><p>', '\n <HTML>', '<?xml version="1.0"?>', '<table><tr>'])('%j', (text) => {
    expect(imported(text)).toMatchObject({ ok: false, issues: [{ code: 'html' }] });
  });

  it.each(['PK,A\nA,1\n', 'GIF89,A\nA,1\n', 'PAR1,A\nA,1\n', '<b>,A\nA,1\n'])(
    '%j is a table all the same',
    (text) => {
      expect(accepted(text).matrix.total).toBe(1);
    },
  );
});

describe('the cap', () => {
  it('holds for matrices and edge lists, not for logs', () => {
    const megabytes = (line: string): string => line.repeat(Math.ceil((21 * 1024 * 1024) / line.length));
    const code = (text: string): string | undefined =>
      imported(text).issues.find((issue) => issue.severity === 'error')?.code;
    expect(code(`from,to,count\n${megabytes('Data preparation,Model development,1\n')}`)).toBe('too-large');
    expect(code(`phase,A\n${megabytes('A,1\n')}`)).toBe('too-large');
    expect(code(`from,to\n${megabytes('Data preparation,Model development\n')}`)).toBeUndefined();
  });
});

describe('a text full of zero bytes', () => {
  it('is refused with the encoding it may be', () => {
    expect(importMatrix(bytes('\0\0\0a\0b\0\0\0,\0\0'.repeat(20)), { encoding: 'utf-8' })).toMatchObject({
      ok: false,
      ask: { what: 'encoding' },
    });
  });
});
