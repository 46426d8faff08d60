import { PDFArray, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStream, type PDFObject } from 'pdf-lib';
import sharp from 'sharp';
import { decodeJpeg2000 } from './decodeJpeg2000.ts';

const name = (of: string): PDFName => PDFName.of(of);

/** Components per color space: ISO 32000-1, 8.6. */
const sizes: Readonly<Partial<Record<string, number>>> = {
  ...{ '/DeviceGray': 1, '/CalGray': 1, '/Separation': 1 },
  ...{ '/DeviceRGB': 3, '/CalRGB': 3, '/Lab': 3, '/DeviceCMYK': 4 },
};

/** Undefined for palettes and unknown color spaces. */
const sizeOf = (colours: PDFObject): number | undefined => {
  if (!(colours instanceof PDFArray)) return sizes[String(colours)];
  const kind = String(colours.get(0));
  if (kind !== '/ICCBased') return sizes[kind];
  const profile = colours.lookup(1);
  return profile instanceof PDFStream ? profile.dict.lookupMaybe(name('N'), PDFNumber)?.asNumber() : undefined;
};

/** Re-encodes an image as JPEG, or as raw pixels for four components. Undefined for unknown color spaces. */
const rewritten = async (pdf: PDFDocument, { dict, contents }: PDFRawStream): Promise<PDFRawStream | undefined> => {
  const own = dict.clone(pdf.context);
  for (const key of ['Filter', 'DecodeParms', 'Length', 'SMaskInData']) own.delete(name(key));
  own.set(name('BitsPerComponent'), pdf.context.obj(8));
  const colours = own.lookup(name('ColorSpace'));
  const size = colours ? sizeOf(colours) : 0;
  if (size === undefined) return undefined;
  const { data, width, height } = await decodeJpeg2000(contents, size);
  if (size === 4) return PDFRawStream.of(own, data);
  if (size === 0) own.set(name('ColorSpace'), name('DeviceRGB'));
  own.set(name('Filter'), name('DCTDecode'));
  const pixels = sharp(data, { raw: { width, height, channels: size === 1 || size === 3 ? size : 4 } }).removeAlpha();
  return PDFRawStream.of(own, await (size === 1 ? pixels.toColourspace('b-w') : pixels).jpeg({ quality: 92 }).toBuffer());
};

const isJpeg2000 = (object: PDFObject): object is PDFRawStream =>
  object instanceof PDFRawStream && /^(?:\[ )?\/JPXDecode(?: \])?$/.test(String(object.dict.lookup(name('Filter'))));

/** Returns the PDF with its JPEG 2000 images re-encoded. Images that can't be decoded are kept; throws if the PDF can't be parsed. */
export const rewriteJpeg2000 = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
    if (!isJpeg2000(object)) continue;
    const picture = await rewritten(pdf, object).catch(() => undefined);
    if (picture) pdf.context.assign(reference, picture);
  }
  return pdf.save({ useObjectStreams: false });
};
