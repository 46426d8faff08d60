import type { Images } from '../../../ports/images.ts';
import type { DocumentReader } from './documentReader.ts';
import { pictureMarks, readMarked } from './markedPictures.ts';
import { stated } from './pagedText.ts';
import type { PdfLimits } from './pdfLimits.ts';
import { parseRtf } from './rtf/parseRtf.ts';
import type { RtfSheet } from './rtf/rtfSheet.ts';

type MarkFor = ReturnType<typeof pictureMarks>['markFor'];

/** Returns the text of a place, with a marker for each picture. */
const textOf = ({ pieces, pictures }: RtfSheet, markFor: MarkFor): string => {
  let [text, from] = ['', 0];
  for (const { at, bytes } of pictures) {
    text += pieces.slice(from, at).join('') + markFor(() => Promise.resolve(bytes?.()));
    from = at;
  }
  return (text + pieces.slice(from).join('')).trim();
};

/** Reads RTF: headers, body, notes, footers and comments, in this order. */
export const readRtf =
  (images: Images, { maxScannedPages }: Pick<PdfLimits, 'maxScannedPages'>): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    const { sheets } = parseRtf(bytes);
    const { pictures, markFor } = pictureMarks();
    const textsOf = (place: RtfSheet['place'], label = ''): string[] => [
      ...new Set(
        sheets
          .filter((sheet) => sheet.place === place)
          .map((sheet) => textOf(sheet, markFor))
          .filter((text) => text !== '')
          .map((text) => label + text),
      ),
    ];
    const text = [
      ...textsOf('header'),
      ...textsOf('body'),
      ...textsOf('note'),
      ...textsOf('footer'),
      ...textsOf('comment', 'Comment: '),
    ].join('\n');
    const pages = [
      stated(
        text,
        sheets.flatMap(({ tables }) => tables),
      ),
    ];
    return readMarked({ pages, pictures, engine: 'built-in RTF reader' }, images, maxScannedPages, onPage);
  };
