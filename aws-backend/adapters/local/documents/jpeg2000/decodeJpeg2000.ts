import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { RejectedError } from '../../../../runtime/errors.ts';
import { pictureLimits } from '../../images/pictureLimits.ts';

/** Pixels with interleaved components. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

const { resolve } = createRequire(import.meta.url);

const open = async () => {
  const { JpxImage } = await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs');
  const folder = path.join(path.dirname(resolve('pdfjs-dist/package.json')), 'wasm');
  const handler = { sendWithPromise: (_: string, { filename }: { filename: string }) => readFile(path.join(folder, filename)) };
  JpxImage.setOptions({ handler, useWasm: true, useWorkerFetch: false, wasmUrl: `${folder}/` });
  return JpxImage;
};

/** Decodes a JPEG 2000 image to this many components per pixel, or to RGBA by default. Throws TOO_MANY_PIXELS if it is too large. */
export const decodeJpeg2000 = async (bytes: Uint8Array, numComponents = 0): Promise<Pixels> => {
  const decoder = await open();
  const { width, height } = decoder.parseImageProperties(bytes);
  if (width * height > pictureLimits.maxPixels) throw new RejectedError('TOO_MANY_PIXELS');
  return { data: await decoder.instance.decode(bytes, { numComponents }), width, height };
};
