// A drawing as a picture that can be posted anywhere.

/** The picture is twice as fine as the drawing, for screens that are. */
const SCALE = 2;

/** The address of a drawing as the page may show it: as data, since it comes from no server. */
export const drawingUrl = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const loaded = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The drawing of the card cannot be read.'));
    image.src = url;
  });

/** Draws an SVG as PNG, in its own size times two. */
export const toPng = async (svg: string): Promise<Blob> => {
  const image = await loaded(drawingUrl(svg));
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture of the card cannot be made.'))),
      'image/png',
    );
  });
};
