import type { getResolvedPDFJS } from 'unpdf';
import { sheerAfter, type Sheer } from './sheerPaint.ts';

export type Operators = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];
/** A PDF transformation matrix [a, b, c, d, e, f]. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The graphics state, which `save` and `restore` stack. */
interface State {
  matrix: Matrix;
  isHidden: boolean;
  /** Text is filled with white, or nearly. */
  isWhite: boolean;
  /** Areas are filled with black, or nearly. */
  isBlack: boolean;
  /** What makes fills translucent. */
  sheer: Sheer;
  /** The font size, before the transformation matrix. */
  size: number;
  /** Areas are filled with an image pattern, as PowerPoint writes shapes filled with a photo. */
  isPictured: boolean;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** The parser returns arrays and typed arrays, possibly of another realm, for which `instanceof` fails. */
const isTyped = (value: unknown): value is Iterable<number> => Object.prototype.toString.call(value) === '[object Float32Array]';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : isTyped(value) ? [...value] : []);
export const numbers = (value: unknown): number[] => listOf(value).filter((each) => typeof each === 'number');
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
const widthOf = (value: unknown): number => (typeof value === 'number' ? value : (numbers([fieldOf(value, 'width')])[0] ?? 0));

const product = ([a, b, c, d, e, f]: Matrix, args: unknown): Matrix => {
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = numbers(args);
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
};

/** A drawn image, and its width in pixels in the file. */
export interface Drawn {
  matrix: Matrix;
  pixels: number;
}

/** Returns the unit square of an image (ISO 32000-1, 8.9.5) at each of its positions. */
const placesOf = (matrix: Matrix, [x = 0, skewX = 0, skewY = 0, y = 0]: number[], positions: unknown, pixels: number): Drawn[] => {
  const at = numbers(positions);
  return at.flatMap((left, index) =>
    index % 2 === 0 ? [{ matrix: product(matrix, [x, skewX, skewY, y, left, at[index + 1] ?? 0]), pixels }] : [],
  );
};

/** Returns the images that an operator draws: https://github.com/mozilla/pdf.js/blob/v5.6.205/src/display/canvas.js, `paint…`. */
const drawnBy = (OPS: Operators, operator: number, args: unknown[], matrix: Matrix): Drawn[] => {
  const [first, second, third, fourth, fifth, sixth] = args;
  switch (operator) {
    case OPS.paintImageXObject:
      return [{ matrix, pixels: widthOf(second) }];
    case OPS.paintInlineImageXObject:
    case OPS.paintImageMaskXObject:
    case OPS.paintSolidColorImageMask:
      return [{ matrix, pixels: widthOf(first) }];
    case OPS.paintImageXObjectRepeat:
      return placesOf(matrix, numbers([second, 0, 0, third].map((each) => each ?? 0)), fourth, 0);
    case OPS.paintImageMaskXObjectRepeat:
      return placesOf(matrix, numbers([second, third, fourth, fifth]), sixth, widthOf(first));
    case OPS.paintImageMaskXObjectGroup:
      return listOf(first).map((each) => ({ matrix: product(matrix, fieldOf(each, 'transform')), pixels: widthOf(each) }));
    case OPS.paintInlineImageXObjectGroup:
      return listOf(second).map((each) => ({ matrix: product(matrix, fieldOf(each, 'transform')), pixels: 0 }));
    default:
      return [];
  }
};

/** Whether a color is a pattern that draws an image. */
const isPicturePattern = (OPS: Operators, [kind, , drawing]: unknown[]): boolean => {
  const operators = numbers(fieldOf(drawing, 'fnArray'));
  return kind === 'TilingPattern' && operators.some((each) => [OPS.paintImageXObject, OPS.paintInlineImageXObject].includes(each));
};

const letterOf = (glyph: unknown): string => {
  const unicode = fieldOf(glyph, 'unicode');
  return typeof unicode === 'string' ? unicode : '';
};

/** Counts letters and digits, each of a ligature, without combining marks. */
export const plainLetters = (text: string): number => text.normalize('NFKD').match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Returns the text of a text operator. */
export const lettersIn = (glyphs: unknown): string => listOf(glyphs).map(letterOf).join('');

/** Rendering mode of neither filled nor stroked text: ISO 32000-1, 9.3.6. */
const invisible = 3;

/** Red, green and blue are at least 240 each, in the parser's hex notation. */
const nearlyWhite = /^#(?:f.){3}$/i;
/** Too dark for a background of text, or for shading. */
const nearlyBlack = /^#(?:[0-4].){3}$/i;
/** Illegible font size, in page units. */
const tiny = 1.5;

const isTiny = ({ size, matrix: [, , c, d] }: State, textScale: number): boolean => size * textScale * Math.hypot(c, d) < tiny;

/** A box filled with one color, and the number of letters drawn before it. */
export interface FilledBox {
  matrix: Matrix;
  after: number;
  isBlack: boolean;
}

/**
 * Interprets the operators of a page: its images, its boxes filled after text, and its counts of letters without annotations, invisible
 * letters, and white or tiny ones.
 */
export const followDrawing = (
  OPS: Operators,
  operators: readonly number[],
  allArgs: readonly unknown[],
): { drawn: Drawn[]; letters: number; hiddenLetters: number; faintLetters: number; boxes: FilledBox[] } => {
  const outer: State[] = [];
  const drawn: Drawn[] = [];
  const boxes: FilledBox[] = [];
  let state: State = { matrix: identity, isHidden: false, isPictured: false, isWhite: false, isBlack: true, sheer: new Set(), size: 12 };
  let letters = 0;
  let noted: number | undefined;
  let hiddenLetters = 0;
  let faintLetters = 0;
  let textScale = 1;
  const begin = [OPS.save, OPS.paintFormXObjectBegin, OPS.beginAnnotation];
  const end = [OPS.restore, OPS.paintFormXObjectEnd, OPS.endAnnotation];
  const fills = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
  const colours = [OPS.setFillColor, OPS.setFillGray, OPS.setFillRGBColor, OPS.setFillCMYKColor, OPS.setFillTransparent];
  operators.forEach((operator, index) => {
    const args = listOf(allArgs[index]);
    // Annotations and form fields are drawn last.
    if (operator === OPS.beginAnnotation) noted ??= letters;
    if (begin.includes(operator)) outer.push(state);
    if (end.includes(operator)) state = outer.pop() ?? state;
    if (operator === OPS.transform) state = { ...state, matrix: product(state.matrix, args) };
    if (operator === OPS.paintFormXObjectBegin) state = { ...state, matrix: product(state.matrix, args[0]) };
    if (operator === OPS.beginAnnotation) state = { ...state, matrix: product(product(identity, args[2]), args[3]) };
    if (operator === OPS.setTextRenderingMode) state = { ...state, isHidden: args[0] === invisible };
    if (operator === OPS.setFillColorN) state = { ...state, isPictured: isPicturePattern(OPS, args), isBlack: false };
    if (operator === OPS.setGState) state = { ...state, sheer: sheerAfter(state.sheer, listOf(args[0])) };
    const colour = String(args[0]);
    if (colours.includes(operator))
      state = { ...state, isPictured: false, isWhite: nearlyWhite.test(colour), isBlack: nearlyBlack.test(colour) };
    if (operator === OPS.setFont) state = { ...state, size: Math.abs(numbers(args)[0] ?? 12) };
    if (operator === OPS.setTextMatrix) textScale = Math.hypot(...numbers(listOf(args[0])).slice(2, 4));
    if (operator === OPS.beginText) textScale = 1;
    if (operator === OPS.showText) letters += plainLetters(lettersIn(args[0]));
    if (operator === OPS.showText && !state.isHidden && (state.isWhite || isTiny(state, textScale)))
      faintLetters += plainLetters(lettersIn(args[0]));
    if (operator === OPS.showText && state.isHidden) hiddenLetters += plainLetters(lettersIn(args[0]));
    if (operator === OPS.constructPath && fills.includes(numbers(args)[0] ?? -1)) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(args[2]);
      const matrix = product(state.matrix, [x1 - x0, 0, 0, y1 - y0, x0, y0]);
      if (state.isPictured) drawn.push({ matrix, pixels: 0 });
      else if (letters > 0 && state.sheer.size === 0) boxes.push({ matrix, after: letters, isBlack: state.isBlack });
    }
    drawn.push(...drawnBy(OPS, operator, args, state.matrix));
  });
  return { drawn, letters: noted ?? letters, hiddenLetters, faintLetters, boxes };
};
