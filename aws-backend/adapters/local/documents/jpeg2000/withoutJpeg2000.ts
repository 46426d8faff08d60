/** Whether a PDF holds pictures in JPEG 2000: names of filters stand in the open even in a file under a password. */
export const holdsJpeg2000 = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/JPXDecode');

/**
 * The same PDF with its JPEG 2000 pictures, as scanners of offices write them, in a compression that unpdf's parser decodes: its build of pdf.js
 * leaves the decoder out, and such pages would be blank. A file of which that cannot be made, as one under a password, comes back as it is.
 */
export const withoutJpeg2000 = async (bytes: Uint8Array): Promise<Uint8Array> => {
  if (!holdsJpeg2000(bytes)) return bytes;
  const { rewriteJpeg2000 } = await import('./rewriteJpeg2000.ts');
  return rewriteJpeg2000(bytes).catch(() => bytes);
};
