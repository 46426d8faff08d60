import sharp from 'sharp';
import { Extraction } from '../../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../../contracts/format.ts';
import type { Images } from '../../../../ports/images.ts';
import { localDocuments } from '../localDocuments.ts';
import { pdfLimits } from '../pdfLimits.ts';

/** Returns a white image as PNG. */
export const pictureOf = (width: number, height = width): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .png()
    .toBuffer();

/** A fake OCR engine that reads each image as its width, and counts calls. */
export const widths = (): Images & { count: number } => ({
  count: 0,
  async read({ bytes, format }) {
    this.count += 1;
    const { width } = await sharp(bytes).metadata();
    const text = `Width ${String(width)}`;
    const page = { number: 1, start: 0, end: text.length, method: 'ocr', confidence: 0.8 } as const;
    return { schemaVersion: 1, format, text, pages: [page], attachments: [], engine: 'ruler 1', ocrLanguage: 'en' };
  },
});

/** Reads a document, and checks the result against its contract. */
export const read = async (bytes: Uint8Array, format: MediaFormat, images: Images = widths(), limits = pdfLimits): Promise<Extraction> => {
  const extraction = await localDocuments(images, limits).read({ bytes, format, fileName: `file.${format}` });
  expect(Extraction.parse(extraction)).toEqual(extraction);
  return extraction;
};
