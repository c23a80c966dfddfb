// The colors mean something only if everybody can tell them apart: measured under four kinds of color vision, in both themes.
import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { HEAT_STEPS, signedStep, SIGNED_STEPS } from '../../src/figure/heat.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [root = '', night = ''] = css.split("[data-theme='dark'] {");
const tokens = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map((one) => [one[1] ?? '', one[2] ?? '']),
  );
const THEMES = { light: tokens(root), dark: { ...tokens(root), ...tokens(night) } };

const VISION: Readonly<Record<string, (color: Color) => Color>> = {
  'full color vision': (color) => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
const difference = differenceCiede2000();

function colorOf(theme: keyof typeof THEMES, token: string): Color {
  const color = parse(THEMES[theme][token] ?? '');
  if (!color) throw new Error(`tokens.css has no --${token} in ${theme}`);
  return color;
}
function apart(theme: keyof typeof THEMES, one: string, other: string): number {
  return Math.min(
    ...Object.values(VISION).map((see) => difference(see(colorOf(theme, one)), see(colorOf(theme, other)))),
  );
}
const contrast = (theme: keyof typeof THEMES, ink: string, ground: string): number =>
  wcagContrast(colorOf(theme, ink), colorOf(theme, ground));

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it('keeps back and ahead apart', () => {
    expect(apart(theme, 'back', 'ahead')).toBeGreaterThanOrEqual(24);
  });

  it.each([0.9, 0.5, 0.2])('keeps more and less apart at %d of the range', (part) => {
    const [more, less] = [signedStep(part, 1), signedStep(-part, 1)];
    expect(less).toBe(-more);
    expect(apart(theme, `more-${String(more)}`, `less-${String(more)}`)).toBeGreaterThanOrEqual(20);
  });

  it.each(['ink', 'quiet', 'back', 'ahead'])('prints %s readably on paper and on raised ground', (ink) => {
    expect(contrast(theme, ink, 'paper')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, ink, 'raised')).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the edges of controls visibly', () => {
    expect(contrast(theme, 'edge', 'paper')).toBeGreaterThanOrEqual(3);
  });

  const strong = { heat: theme === 'light' ? 5 : 4, more: 4, less: 4 };
  it.each([
    ...Array.from({ length: HEAT_STEPS }, (_, at) => ['heat', at + 1] as const),
    ...Array.from({ length: SIGNED_STEPS }, (_, at) => ['more', at + 1] as const),
    ...Array.from({ length: SIGNED_STEPS }, (_, at) => ['less', at + 1] as const),
  ])('prints numbers readably on %s %d', (scale, step) => {
    const ink = step >= strong[scale] ? 'on-strong' : 'ink';
    expect(contrast(theme, ink, `${scale}-${String(step)}`)).toBeGreaterThanOrEqual(4.5);
  });

  it('makes each step of a scale stronger than the one before', () => {
    for (const [scale, steps] of [
      ['heat', HEAT_STEPS],
      ['more', SIGNED_STEPS],
      ['less', SIGNED_STEPS],
    ] as const)
      for (let step = 2; step <= steps; step++)
        expect(contrast(theme, `${scale}-${String(step)}`, 'paper')).toBeGreaterThan(
          contrast(theme, `${scale}-${String(step - 1)}`, 'paper'),
        );
  });
});
