export type Theme = 'light' | 'dark';

/** The theme that the page is drawn in now. */
export const themeOnScreen = (): Theme =>
  document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';

/** The colors of a theme by their names in tokens.css, read from the stylesheet: they stand nowhere else. */
export function paletteOf(theme: Theme): Readonly<Record<string, string>> {
  const probe = document.createElement('div');
  probe.dataset['theme'] = theme;
  probe.hidden = true;
  document.body.append(probe);
  const styles = getComputedStyle(probe);
  const palette: Record<string, string> = {};
  for (const name of TOKENS) palette[name] = styles.getPropertyValue(`--${name}`).trim();
  probe.remove();
  return palette;
}

const steps = (scale: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${scale}-${String(from + at)}`);
const TOKENS = [
  ...['ink', 'quiet', 'rule', 'hair', 'edge', 'paper', 'raised', 'back', 'ahead', 'on-strong'],
  ...steps('heat', 0, 6),
  ...steps('more', 1, 5),
  ...steps('less', 1, 5),
];
