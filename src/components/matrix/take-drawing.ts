import { download, downloadBlob } from '../../browser/download.ts';
import { rasterized } from '../../browser/rasterize.ts';
import { paletteOf, themeOnScreen, type Theme } from '../../browser/theme.ts';
import { fileStem } from '../../assessment/export-input.ts';
import type { Scene } from '../../figure/scene.ts';
import { svgDocument } from '../../figure/svg-document.ts';

let wanted: Theme | 'screen' = 'screen';

/** Which theme drawings leave the page in: that on screen, until somebody chooses another. */
export function drawIn(theme: Theme | 'screen'): void {
  wanted = theme;
}

/** Gives a drawing as a file, with title, basis and source in it. */
export async function takeDrawing(
  kind: 'svg' | 'png',
  scene: Scene,
  about: { readonly title: string; readonly basis: string; readonly source: string },
): Promise<void> {
  const palette = paletteOf(wanted === 'screen' ? themeOnScreen() : wanted);
  const svg = svgDocument(scene, { ...about, palette });
  const name = `${fileStem(about.title)}.${kind}`;
  if (kind === 'svg') download(name, 'image/svg+xml', svg);
  else downloadBlob(name, await rasterized(svg));
}
