/** A link as data. */
export interface TextLink {
  readonly href: string;
  readonly label: string;
}

/** Text as it stands in HTML and in a quoted attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Links as HTML, a comma and a blank between them and nothing else: a template's line breaks would put a blank before
 * each comma.
 */
export const linkList = (links: readonly TextLink[]): string =>
  links.map(({ href, label }) => `<a href="${escaped(href)}">${escaped(label)}</a>`).join(', ');
