import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { withoutJpeg2000 } from './jpeg2000/withoutJpeg2000.ts';
import { forgiveParserFaults } from './parserFaults.ts';
import { parserWithHyphens } from './parserHyphens.ts';

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

forgiveParserFaults();

const { resolve } = createRequire(import.meta.url);

/**
 * The fonts that every PDF may name without bringing them, and what Japanese, Chinese and Korean files mean by their letters. The parser
 * reads them by path, and finds none by the URLs that unpdf 1.7.0 gives it: in a machine without fonts, as a function is, nothing would be drawn.
 */
const parserFiles = (): { standardFontDataUrl: string; cMapUrl: string; cMapPacked: boolean } => {
  const folder = path.dirname(resolve('pdfjs-dist/package.json'));
  return { standardFontDataUrl: `${folder}/standard_fonts/`, cMapUrl: `${folder}/cmaps/`, cMapPacked: true };
};

/** Opens a PDF. The parser takes a buffer away from its owner, so it is given one of its own. */
export const openPdf = async (bytes: Uint8Array): Promise<Pdf> => {
  await parserWithHyphens();
  return getDocumentProxy(new Uint8Array(await withoutJpeg2000(bytes)), { useSystemFonts: false, verbosity: 0, ...parserFiles() });
};
