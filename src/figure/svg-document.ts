import type { Scene, Shape, Tone } from './scene.ts';

/** The values of a theme's tones, as `#rrggbb`. */
export type Palette = Readonly<Record<string, string>>;

/** What a drawing carries with it when it leaves the page. */
export interface DocumentOptions {
  readonly title: string;
  /** What the numbers are: basis and denominator. */
  readonly basis: string;
  /** Where they come from. */
  readonly source: string;
  readonly palette: Palette;
}

const FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif";
const MARGIN = 20;

/** Text for XML: escaped, without characters that XML forbids, each label isolated from its neighbors' direction. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${typeof value === 'number' ? number(value) : escaped(value)}"`],
    )
    .join('');
}

function titled(element: string, attributes: string, title: string | undefined): string {
  return title === undefined
    ? `<${element}${attributes}/>`
    : `<${element}${attributes}><title>${escaped(title)}</title></${element}>`;
}

/**
 * Relative luminance of `#rrggbb`, or `#rgb` as a style sheet may shorten it (WCAG 2.2).
 * @throws RangeError for any other way to write a color, so that no ink is chosen by accident
 */
function luminance(color: string): number {
  const hex = /^#(?:[\da-f]{3}|[\da-f]{6})$/iu.exec(color)?.[0].slice(1);
  if (hex === undefined) throw new RangeError(`no color to measure: ${color}`);
  const parts = hex.length === 3 ? Array.from(hex, (digit) => digit + digit) : (hex.match(/../gu) ?? []);
  const [r = 0, g = 0, b = 0] = parts.map((two) => {
    const part = Number.parseInt(two, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The ink that reads better on a ground. */
function inkOn(ground: string, color: (tone: Tone) => string): string {
  const contrast = (ink: string): number => {
    const [high = 0, low = 0] = [luminance(ink), luminance(ground)].toSorted((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const [ink, strong] = [color('ink'), color('on-strong')];
  return contrast(strong) > contrast(ink) ? strong : ink;
}

function shapeOf(shape: Shape, color: (tone: Tone) => string): string {
  if (shape.kind === 'rect') {
    const place = { x: shape.x, y: shape.y, width: shape.width, height: shape.height };
    const plain = titled('rect', attributes({ ...place, fill: color(shape.fill) }), shape.title);
    return shape.hatched ? `${plain}<rect${attributes({ ...place, fill: 'url(#hatch)' })}/>` : plain;
  }
  if (shape.kind === 'path' && shape.hatched)
    return titled('path', attributes({ d: shape.d, fill: 'url(#hatch)' }), shape.title);
  if (shape.kind === 'path')
    return titled(
      'path',
      attributes({
        d: shape.d,
        fill: shape.fill ? color(shape.fill) : 'none',
        stroke: shape.stroke && color(shape.stroke),
        'stroke-width': shape.width,
        'stroke-opacity': shape.opacity,
        'stroke-dasharray': shape.dashed ? '4 3' : undefined,
      }),
      shape.title,
    );
  const { x, y, anchor, size = 12, fill = 'ink', on, strong, turn } = shape;
  return `<text${attributes({
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size,
    'font-weight': strong ? '600' : undefined,
    fill: on === undefined ? color(fill) : inkOn(color(on), color),
    transform: turn === undefined ? undefined : `rotate(${number(turn)} ${number(x)} ${number(y)})`,
  })}>${escaped(shape.text)}</text>`;
}

/** Words of a text broken into lines of at most a width, measured roughly. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(10, Math.floor(width / (size * 0.54)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * A scene as an SVG file that stands alone: colors and type inside, title and basis above, source below.
 * The same scene and options give the same bytes.
 */
export function svgDocument(scene: Scene, options: DocumentOptions): string {
  const color = (tone: Tone): string => (tone === 'none' ? 'none' : (options.palette[tone] ?? '#000000'));
  const width = Math.max(320, scene.width) + 2 * MARGIN;
  const inner = width - 2 * MARGIN;
  const head = [
    ...wrapped(options.title, inner, 17).map((text) => ({
      text,
      size: 17,
      strong: true,
      fill: 'ink' as const,
    })),
    ...wrapped(options.basis, inner, 12).map((text) => ({
      text,
      size: 12,
      strong: false,
      fill: 'quiet' as const,
    })),
  ];
  const foot = wrapped(options.source, inner, 11);
  let y = MARGIN;
  const heading = head.map((line) => {
    y += line.size * 1.35;
    return shapeOf({ kind: 'text', x: MARGIN, y, ...line }, color);
  });
  const top = y + 16;
  const bottom = top + scene.height + 14;
  const footing = foot.map((text, at) =>
    shapeOf({ kind: 'text', x: MARGIN, y: bottom + 15 * (at + 1), text, size: 11, fill: 'quiet' }, color),
  );
  const height = bottom + 15 * foot.length + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ width, height, viewBox: `0 0 ${number(width)} ${number(height)}`, 'font-family': FONT })}>`,
    `<title>${escaped(options.title)}</title>`,
    `<desc>${escaped(`${options.basis} ${options.source}`)}</desc>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.2" height="6" fill="${color('rule')}"/></pattern></defs>`,
    `<rect width="100%" height="100%" fill="${color('paper')}"/>`,
    ...heading,
    `<g transform="translate(${String(MARGIN)} ${number(top)})">`,
    ...scene.shapes.map((shape) => shapeOf(shape, color)),
    '</g>',
    ...footing,
    '</svg>',
    '',
  ].join('\n');
}
