import { mdxToMdast } from 'satteri';

/** What extraction reads of a node of the MDX tree. */
export interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** MDX text as a tree, on the parser that Astro itself uses. Throws on a syntax error. */
export function parseMdx(source: string): Node {
  return mdxToMdast(source) as Node;
}

/** The line a node starts on, counted from 1. */
export const lineOf = (node: Node): number => node.position?.start.line ?? 1;

/** Whether a node is a JSX element of one of these names. */
export const isElement = (node: Node, ...names: readonly string[]): boolean =>
  node.type.startsWith('mdxJsx') && names.includes(node.name ?? '');

/** All elements of a name among a node's children, looking through the paragraphs that Markdown wraps inline ones in. */
export function elementsIn(node: Node, name: string): readonly Node[] {
  return (node.children ?? []).flatMap((child) => {
    if (isElement(child, name)) return [child];
    return child.type === 'paragraph' ? elementsIn(child, name) : [];
  });
}

/** The attributes of an element as text; a bare or computed attribute reads as an empty text. */
export function attributesOf(node: Node): ReadonlyMap<string, string> {
  return new Map(
    (node.attributes ?? []).map((one) => [one.name ?? '', typeof one.value === 'string' ? one.value : '']),
  );
}

/** A node's text without markup, white space folded. Elements named in `skip` are left out. */
export function plainText(node: Node, skip: readonly string[] = []): string {
  return rawText(node, skip).replace(/\s+/gu, ' ').trim();
}

function rawText(node: Node, skip: readonly string[]): string {
  if (skip.length > 0 && isElement(node, ...skip)) return '';
  if (node.value !== undefined) return node.type === 'yaml' ? '' : node.value;
  const inner = (node.children ?? []).map((child) => rawText(child, skip)).join('');
  return node.type === 'paragraph' || node.type === 'heading' ? `${inner}\n` : inner;
}
