/** Whether a PDF contains JPEG 2000 images: filter names aren't encrypted, even in password-protected files. */
export const holdsJpeg2000 = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/JPXDecode');

/**
 * Returns the PDF with its JPEG 2000 images, which office scanners write, in an encoding that unpdf decodes: its build of pdf.js has no
 * JPEG 2000 decoder, so these pages would be blank. Returns the PDF unchanged if that fails, for example because it is password-protected.
 */
export const withoutJpeg2000 = async (bytes: Uint8Array): Promise<Uint8Array> => {
  if (!holdsJpeg2000(bytes)) return bytes;
  const { rewriteJpeg2000 } = await import('./rewriteJpeg2000.ts');
  return rewriteJpeg2000(bytes).catch(() => bytes);
};
