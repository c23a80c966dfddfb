/** The site's sections, in the header. `under` is the path that marks a section as the current one. */
export const SECTIONS = [
  { label: 'Guide', href: '/guide/introduction/', under: '/guide/' },
  { label: 'Phases', href: '/phases/', under: '/phases/' },
  { label: 'Matrix', href: '/matrix/', under: '/matrix/' },
  { label: 'Checklist', href: '/checklist/', under: '/checklist/' },
  { label: 'Reference', href: '/reference/', under: '/reference/' },
] as const;

/** A page in the sidebar. */
export interface PageLink {
  readonly label: string;
  readonly href: string;
}
