import { alternatives } from './partText.ts';

/** The words of a box, none of which is in another one. */
const boxed = /<w:txbxContent>(?:(?!<w:txbxContent>)[^])*?<\/w:txbxContent>/g;
const fallback = /<mc:Fallback>([^]*)<\/mc:Fallback>/;

/**
 * Drawings with words in boxes that are written in a second way as a picture, as Google Docs does, or in no second way, with these words in a
 * way that mammoth reads: it knows the second ones only.
 */
export const withBoxedWords = (xml: string): string =>
  xml.replace(alternatives, (drawing) => {
    const [, second = ''] = fallback.exec(drawing) ?? [];
    const boxes = drawing.replace(fallback, '').match(boxed);
    if (boxes === null || /<w:t[ >]/.test(second)) return drawing;
    // What is drawn in it is in no other picture.
    const pictures = drawing.replace(fallback, '').includes('<pic:pic') ? second : '';
    return `<mc:AlternateContent><mc:Fallback>${pictures}<w:pict>${boxes.join('')}</w:pict></mc:Fallback></mc:AlternateContent>`;
  });
