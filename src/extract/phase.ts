import type { Origin, Phase, Recommendation, Revisit, Scenario } from '../playbook/model.ts';
import { direction, isPhaseId, phaseName, type PhaseId, type PhaseName } from '../playbook/phases.ts';
import { ContentProblem } from './problem.ts';
import { attributesOf, elementsIn, isElement, lineOf, parseMdx, plainText, type Node } from './tree.ts';

const SECTION = /^4\.\d+\.\d+$/u;
const ITEM = /^(4\.\d+\.\d+)\((\d+)\)$/u;

/** Where extraction stands: the file, for messages, and the phase it belongs to. */
interface Place {
  readonly file: string;
  readonly phase: PhaseName;
}

/**
 * One phase's MDX as plain data.
 * @param source the MDX text, front matter included
 * @param file the file's path, for messages; its name without `.mdx` is the phase's id
 * @throws ContentProblem with file and line, on the first thing that does not hold
 */
export function extractPhase(source: string, file: string): Phase {
  const slug =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.mdx$/u, '') ?? '';
  if (!isPhaseId(slug)) throw new ContentProblem(file, 1, `"${slug}" is not one of the nine phases`);
  const place: Place = { file, phase: phaseName(slug) };
  const tree = parse(source, file);
  const children = tree.children ?? [];
  for (const stray of children.filter(
    (node) => node.type.startsWith('mdxJsx') && !isElement(node, 'Revisit', 'Recommendation'),
  )) {
    throw new ContentProblem(file, lineOf(stray), `<${stray.name ?? ''}> may not stand here`);
  }
  const revisits = children
    .filter((node) => isElement(node, 'Revisit'))
    .map((node) => readRevisit(node, place));
  const twice = revisits.find((one, at) => revisits.findIndex((other) => other.to === one.to) !== at);
  if (twice) throw new ContentProblem(file, 1, `two <Revisit> lead to ${twice.to}`);
  const front = frontMatter(children.find((node) => node.type === 'yaml')?.value ?? '');
  return {
    id: slug,
    code: place.phase.code,
    number: place.phase.number,
    title: place.phase.title,
    question: required(front, 'question', place, 1, 'front matter'),
    summary: required(front, 'summary', place, 1, 'front matter'),
    prose: children
      .filter((node) => node.type === 'paragraph')
      .map((node) => plainText(node))
      .join('\n\n'),
    revisits,
    recommendations: children
      .filter((node) => isElement(node, 'Recommendation'))
      .map((node) => readRecommendation(node, place)),
  };
}

function parse(source: string, file: string): Node {
  try {
    return parseMdx(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/(\d+):\d+/u.exec(message)?.[1] ?? 1);
    throw new ContentProblem(file, line, `this is not MDX: ${message}`);
  }
}

/** The two fields of a phase's front matter: `key: "text"`, one a line. */
function frontMatter(yaml: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of yaml.split('\n')) {
    const found = /^(\w+):\s*(?:"(.*)"|'(.*)'|(.*))\s*$/u.exec(line);
    if (found) fields.set(found[1] ?? '', (found[2] ?? found[3] ?? found[4] ?? '').trim());
  }
  return fields;
}

function required(
  fields: ReadonlyMap<string, string>,
  name: string,
  place: Place,
  line: number,
  where: string,
): string {
  const value = fields.get(name)?.trim() ?? '';
  if (value === '') throw new ContentProblem(place.file, line, `${where} needs ${name}="…"`);
  return value;
}

const words = (text: string | undefined): readonly string[] => (text ?? '').split(/\s+/u).filter(Boolean);

function readRevisit(node: Node, place: Place): Revisit {
  const line = lineOf(node);
  const attributes = attributesOf(node);
  const to = required(attributes, 'to', place, line, '<Revisit>');
  if (!isPhaseId(to)) throw new ContentProblem(place.file, line, `<Revisit to="${to}"> names no phase`);
  if (to === place.phase.id) throw new ContentProblem(place.file, line, `${to} cannot revisit itself`);
  const source = required(attributes, 'source', place, line, '<Revisit>');
  if (!SECTION.test(source))
    throw new ContentProblem(place.file, line, `source="${source}" is not a section such as 4.4.1`);
  const scenarios = elementsIn(node, 'Scenario').map((one) => readScenario(one, to, source, place));
  if (scenarios.length === 0)
    throw new ContentProblem(place.file, line, `the revisit to ${to} has no scenario`);
  return {
    focus: place.phase.id,
    to,
    direction: direction(place.phase.id, to),
    source,
    why: (node.children ?? [])
      .filter((child) => child.type === 'paragraph')
      .map((child) => plainText(child, ['Scenario']))
      .join(' ')
      .trim(),
    scenarios,
  };
}

function readScenario(node: Node, visited: PhaseId, section: string, place: Place): Scenario {
  const line = lineOf(node);
  const attributes = attributesOf(node);
  const id = required(attributes, 'id', place, line, '<Scenario>');
  const stem = `${place.phase.code}-${phaseName(visited).code}-`;
  if (!id.startsWith(stem) || !/^\d+$/u.test(id.slice(stem.length)))
    throw new ContentProblem(place.file, line, `scenario id "${id}" should read ${stem}1, ${stem}2 …`);
  const source = required(attributes, 'source', place, line, `<Scenario id="${id}">`);
  if (ITEM.exec(source)?.[1] !== section)
    throw new ContentProblem(
      place.file,
      line,
      `source="${source}" of ${id} should be an item of ${section}, such as ${section}(1)`,
    );
  return {
    id,
    focus: place.phase.id,
    visited,
    title: required(attributes, 'title', place, line, `<Scenario id="${id}">`),
    source,
    looks: part(node, 'Looks', id, place),
    notice: part(node, 'Notice', id, place),
    what: part(node, 'Do', id, place),
    pairs: words(attributes.get('pairs')),
    practice: words(attributes.get('practice')),
  };
}

/** The one child element of a name, as text. */
function part(node: Node, name: string, id: string, place: Place): string {
  const found = elementsIn(node, name);
  const text = found[0] ? plainText(found[0]) : '';
  if (found.length !== 1 || text === '')
    throw new ContentProblem(place.file, lineOf(node), `${id} needs exactly one <${name}> with text`);
  return text;
}

function readRecommendation(node: Node, place: Place): Recommendation {
  const line = lineOf(node);
  const attributes = attributesOf(node);
  const id = required(attributes, 'id', place, line, '<Recommendation>');
  const where = `<Recommendation id="${id}">`;
  if (!new RegExp(`^${place.phase.code}-R\\d+$`, 'u').test(id))
    throw new ContentProblem(
      place.file,
      line,
      `recommendation id "${id}" should read ${place.phase.code}-R1, ${place.phase.code}-R2 …`,
    );
  const origin: Origin = attributes.get('origin') === 'playbook' ? 'playbook' : 'paper';
  const source = origin === 'paper' ? required(attributes, 'source', place, line, where) : null;
  if (source !== null && !ITEM.test(source))
    throw new ContentProblem(
      place.file,
      line,
      `source="${source}" of ${id} should name section and item, such as 4.4.6(2)`,
    );
  if (origin === 'playbook' && attributes.has('source'))
    throw new ContentProblem(place.file, line, `${id} is the playbook's own: it has no source`);
  const text = plainText(node, ['Why']);
  if (text === '') throw new ContentProblem(place.file, line, `${id} has no text`);
  const whys = elementsIn(node, 'Why');
  return {
    id,
    phase: place.phase.id,
    text,
    doneWhen: required(attributes, 'doneWhen', place, line, where),
    why: whys.map((one) => plainText(one)).join(' '),
    addresses: words(required(attributes, 'addresses', place, line, where)),
    origin,
    source,
    practice: words(attributes.get('practice')),
  };
}
