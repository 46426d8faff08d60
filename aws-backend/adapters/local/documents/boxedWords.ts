import { alternatives } from './partText.ts';

/** The content of an innermost text box. */
const boxed = /<w:txbxContent>(?:(?!<w:txbxContent>)[^])*?<\/w:txbxContent>/g;
const fallback = /<mc:Fallback>([^]*)<\/mc:Fallback>/;

/**
 * Rewrites drawings with text boxes whose fallback is only an image, as Google Docs writes, or missing, so that the fallback has the text:
 * mammoth reads only fallbacks.
 */
export const withBoxedWords = (xml: string): string =>
  xml.replace(alternatives, (drawing) => {
    const [, second = ''] = fallback.exec(drawing) ?? [];
    const boxes = drawing.replace(fallback, '').match(boxed);
    if (boxes === null || /<w:t[ >]/.test(second)) return drawing;
    // The fallback's image is the only one if the drawing itself contains an image.
    const pictures = drawing.replace(fallback, '').includes('<pic:pic') ? second : '';
    return `<mc:AlternateContent><mc:Fallback>${pictures}<w:pict>${boxes.join('')}</w:pict></mc:Fallback></mc:AlternateContent>`;
  });
