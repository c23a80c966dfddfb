/** How many pixels of the file stand for one unit of the drawing: sharp on a projector. */
const SCALE = 2;

/**
 * An SVG document as a PNG. The image comes from a data address, the only kind that the page's policy lets in besides files.
 * @throws Error when the browser cannot draw it
 */
export async function rasterized(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.naturalWidth * SCALE);
  canvas.height = Math.ceil(image.naturalHeight * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives the page no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('the drawing is too large for a picture; take the SVG');
  return blob;
}
