// Hostile inputs 51–66 of JSON files and links, each with its outcome. 67 stands in tests/share, 68 in tests/site.
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/assessment/canonical.ts';
import { FORMAT, MAX_BYTES, packProject, unpackProject } from '../../src/assessment/envelope.ts';
import { FORMAT_VERSION } from '../../src/assessment/migrate.ts';
import { sha256Hex } from '../../src/assessment/sha256.ts';
import { unpackLink } from '../../src/share/link.ts';
import { projectWith } from './samples.ts';

const NOW = '2026-11-25T00:00:00.000Z';
const good = packProject(projectWith({ 'DA-R1': { status: 'done', note: 'x' } }), '0.1.0');
type Loose = Record<string, unknown>;
/** A file with its payload changed and its checksum made right again. */
function forged(change: (payload: Loose, envelope: Loose) => void): string {
  const envelope = JSON.parse(good) as Loose;
  change(envelope['payload'] as Loose, envelope);
  return JSON.stringify({ ...envelope, sha256: sha256Hex(canonicalJson(envelope['payload'])) });
}
const answer = (payload: Loose): Loose => (payload['answers'] as Record<string, Loose>)['DA-R1'] ?? {};
const read = (text: string) => unpackProject(text, NOW);
const message = (text: string): string => {
  const result = read(text);
  return result.ok ? `accepted: ${result.warnings.join(' ')}` : result.message;
};

describe('51–64: an assessment file', () => {
  it('51 truncated: refused with the place', () => {
    expect(message(good.slice(0, 200))).toMatch(/not complete JSON: line \d+, column \d+/u);
    expect(message(good.slice(0, -4))).toMatch(/not complete JSON: line \d+/u);
    // What is no JSON at all is not called cut off.
    for (const other of ['id,status\na,done\n', 'hello world', '# Notes'])
      expect(message(other)).toMatch(/^This is not JSON\./u);
    expect(message('')).toMatch(/empty/u);
  });

  it('52 byte order mark: fine', () => {
    expect(read(`\uFEFF${good}`)).toMatchObject({ ok: true, warnings: [], copyOnly: false });
  });

  it('53 duplicate keys: the checksum tells, and only a copy is offered', () => {
    const doubled = good.replace('"status": "done"', '"status": "done", "status": "open"');
    expect(read(doubled)).toMatchObject({ ok: true, copyOnly: true });
    expect(message(doubled)).toContain('The checksum does not match');
  });

  it('54 __proto__: dropped, nothing polluted', () => {
    const text = good.replace(
      '"answers": {',
      '"__proto__": {"polluted": true}, "answers": {"__proto__": {"status": "done"},',
    );
    const result = read(text);
    expect(result).toMatchObject({ ok: true, copyOnly: false });
    expect(({} as Loose)['polluted']).toBeUndefined();
    expect(result.ok && Object.keys(result.project.answers)).toEqual(['DA-R1']);
    expect(result.ok && Object.getPrototypeOf(result.project.answers)).toBe(Object.prototype);
  });

  it('55 a million brackets: refused before parsing', () => {
    expect(message('['.repeat(1_000_000))).toMatch(/nested deeper/u);
    expect(message(`{"a":${'{"a":'.repeat(40)}1${'}'.repeat(41)}`)).toMatch(/nested deeper/u);
  });

  it.each([
    ['1e400', (payload: Loose) => (answer(payload)['weight'] = 'BIG'), '"BIG"', '1e400'],
    ['2^53 + 1', (payload: Loose) => (payload['rev'] = 'BIG'), '"BIG"', '9007199254740993'],
    ['minus zero', (payload: Loose) => (payload['rev'] = 'BIG'), '"BIG"', '-0'],
  ])('56 %s: refused with its path', (_name, change, from, to) => {
    expect(message(forged(change).replace(from, to))).toMatch(
      /^payload\.(rev|answers\.DA-R1\.weight) is a number that JSON cannot carry/u,
    );
  });

  it.each(['null', '[]', '"text"', '7', 'true'])('57 root %s: refused', (text) => {
    expect(message(text)).toMatch(/holds JSON, but no assessment/u);
  });

  it.each<[string, (payload: Loose) => unknown, string]>([
    [
      'unknown status',
      (p) => (answer(p)['status'] = 'maybe'),
      'payload.answers.DA-R1.status should be one of open, in-progress, done, not-applicable, but is the text “maybe”',
    ],
    ['status a number', (p) => (answer(p)['status'] = 3), 'payload.answers.DA-R1.status should be one of'],
    [
      'note a list',
      (p) => (answer(p)['note'] = []),
      'payload.answers.DA-R1.note should be text, but is a list',
    ],
    ['due no day', (p) => (answer(p)['due'] = '2027-02-31'), 'payload.answers.DA-R1.due should be a date'],
    [
      'priority',
      (p) => (answer(p)['priority'] = 'urgent'),
      'payload.answers.DA-R1.priority should be one of',
    ],
    [
      'evidence',
      (p) => (answer(p)['evidence'] = [{ text: 1 }]),
      'payload.answers.DA-R1.evidence[0].text should be text',
    ],
    [
      'decisions',
      (p) => (answer(p)['decisions'] = [7]),
      'payload.answers.DA-R1.decisions[0] should be an object',
    ],
    [
      'votes',
      (p) => (answer(p)['votes'] = { date: '', counts: { done: -1 } }),
      'payload.answers.DA-R1.votes.counts.done should be a whole number',
    ],
    [
      'reopened',
      (p) => (answer(p)['reopened'] = { date: '', from: 'x' }),
      'payload.answers.DA-R1.reopened.from should be one of',
    ],
    ['answers', (p) => (p['answers'] = []), 'payload.answers should be an object, but is a list'],
    ['own', (p) => (p['own'] = { x: null }), 'payload.own.x should be an item, but is null'],
    ['hidden', (p) => (p['hidden'] = { x: { reason: 1 } }), 'payload.hidden.x.reason should be text'],
    ['id', (p) => delete p['id'], 'payload.id should be text, but is missing'],
    ['rev', (p) => (p['rev'] = -1), 'payload.rev should be a whole number from 0, but is the number -1'],
    ['time', (p) => (p['updatedAt'] = 'yesterday'), 'payload.updatedAt should be a time'],
    ['demo', (p) => (p['demo'] = 'yes'), 'payload.demo should be true or false'],
  ])('58 wrong type or unknown value (%s): refused with its path', (_name, change, text) => {
    const refused = message(forged(change));
    expect(refused).toContain(text);
    expect(refused).toContain('Nothing was imported');
  });

  it('59 a newer format: offered to read, as a copy', () => {
    const newer = forged((payload, envelope) => {
      payload['mood'] = 'tense';
      Object.assign(envelope, { formatVersion: FORMAT_VERSION + 1, minReader: FORMAT_VERSION + 1 });
    });
    expect(read(newer)).toMatchObject({ ok: true, copyOnly: true, project: { mood: 'tense' } });
    expect(message(newer)).toContain('A newer version of the playbook wrote this file');
    const unreadable = forged((payload, envelope) => {
      payload['answers'] = 'elsewhere';
      Object.assign(envelope, { formatVersion: 9, minReader: 9 });
    });
    expect(message(unreadable)).toMatch(/newer version .* Reload the page/u);
  });

  it('59 a newer minor version: read as ours, what it adds is kept', () => {
    const minor = forged((payload, envelope) => {
      answer(payload)['mood'] = 'tense';
      Object.assign(envelope, { formatVersion: FORMAT_VERSION + 1, minReader: FORMAT_VERSION });
    });
    const result = read(minor);
    expect(result).toMatchObject({ ok: true, copyOnly: false, warnings: [] });
    expect(result.ok && packProject(result.project, '0.1.0')).toContain('"mood": "tense"');
  });

  it('60 a bad checksum: not trusted, importable as a copy', () => {
    expect(read(good.replace('"note": "x"', '"note": "y"'))).toMatchObject({ ok: true, copyOnly: true });
  });

  it('61 an older format: brought up to date, and said', () => {
    const old = JSON.stringify({
      format: FORMAT,
      formatVersion: 1,
      minReader: 1,
      payload: {
        id: 'p',
        name: 'Old',
        createdAt: NOW,
        updatedAt: NOW,
        rev: 3,
        trashedAt: null,
        answers: {
          'DA-R1': { status: 'done', updatedAt: NOW, wording: { text: 'a', doneWhen: 'b', hash: 'c' } },
        },
      },
    });
    const parsed = JSON.parse(old) as Loose;
    const text = JSON.stringify({ ...parsed, sha256: sha256Hex(canonicalJson(parsed['payload'])) });
    expect(read(text)).toMatchObject({
      ok: true,
      copyOnly: false,
      warnings: ['The file is of format 1; it was brought up to date.'],
      project: {
        own: {},
        hidden: {},
        archivedAt: null,
        answers: { 'DA-R1': { decisions: [], votes: null } },
      },
    });
  });

  it('63 a time in the year 9999: set to now, and said', () => {
    const result = read(forged((payload) => (answer(payload)['updatedAt'] = '9999-12-31T00:00:00.000Z')));
    expect(result).toMatchObject({ ok: true, project: { answers: { 'DA-R1': { updatedAt: NOW } } } });
    expect(result.ok && result.warnings.join()).toContain(
      'payload.answers.DA-R1.updatedAt lies in the future',
    );
  });

  it('64 another program’s JSON: refused by its format', () => {
    expect(message('{"format":"excalidraw","elements":[]}')).toContain(
      'of another kind (format "excalidraw")',
    );
    expect(message('{"a":1}')).toContain('format "none"');
    expect(message(forged((_, envelope) => (envelope['formatVersion'] = 'two')))).toContain(
      'formatVersion is not a whole number',
    );
  });

  it('above 5 MB: refused before parsing', () => {
    expect(message(' '.repeat(MAX_BYTES + 1))).toContain('larger than 5 MB');
  });

  it('62 the id of a project that is here is no fault of the file: the reader is asked (tests/site/checklist-exchange)', () => {
    expect(read(good)).toMatchObject({ ok: true, project: { id: 'project-1' } });
  });
});

describe('65–66: a link', () => {
  /** A fragment whose bytes unfold to `size` zeros. */
  async function bomb(size: number): Promise<string> {
    const stream = new Blob([new Uint8Array(size)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    return `#v1.ask.${bytes.toString('base64url')}`;
  }

  it('65 that unfolds to 40 MiB within its length, or is longer than any: refused', async () => {
    const link = await bomb(40 * 1024 * 1024);
    expect(link.length).toBeLessThan(64_000);
    expect(await unpackLink('ask', link)).toEqual({
      ok: false,
      message: expect.stringContaining('unfolds to more than 1 MB') as string,
    });
    expect(await unpackLink('ask', await bomb(100 * 1024 * 1024))).toMatchObject({
      ok: false,
      message: expect.stringContaining('longer than any') as string,
    });
  });

  it.each([
    ['cut', (link: string) => link.slice(0, -3)],
    ['with + for -', (link: string) => link.replace(/[-_A]/u, '+')],
    ['with a space', (link: string) => `${link.slice(0, 20)} ${link.slice(20)}`],
    ['without its head', (link: string) => link.slice(4)],
    ['empty', () => '#v1.ask.'],
    ['of no letters', () => '#v1.ask.!!!!'],
  ])('66 %s: refused, never half read', async (_name, mangle) => {
    const { packLink } = await import('../../src/share/link.ts');
    const link = await packLink('ask', { items: ['Ä', 'b', 'c'.repeat(50), Math.PI] });
    expect(await unpackLink('ask', mangle(link))).toMatchObject({ ok: false });
  });
});
