import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
/** As PDF writes it: what x and y are multiplied with, and what is added. */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const numbers = (args: unknown): number[] =>
  (Array.isArray(args) ? args : args instanceof Float32Array ? [...args] : []).filter((each) => typeof each === 'number');

const product = ([a, b, c, d, e, f]: Matrix, args: unknown): Matrix => {
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = numbers(args);
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
};

/** A picture is drawn as a square of 1 by 1 unit, which the matrix turns into what is seen: ISO 32000-1, 8.9.5. */
const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);

/** The share of a page that pictures take, counted twice where they lie over each other. */
export const pictureShare = async (pdf: Pdf, number: number): Promise<number> => {
  const { OPS } = await getResolvedPDFJS();
  const page = await pdf.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  const outer: Matrix[] = [];
  let [matrix, area] = [identity, 0];
  fnArray.forEach((operator: number, index: number) => {
    const args: unknown = argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) outer.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? identity;
    if (operator === OPS.transform) matrix = product(matrix, args);
    if (operator === OPS.paintFormXObjectBegin) matrix = product(matrix, Array.isArray(args) ? args[0] : undefined);
    if ([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].includes(operator)) area += areaOf(matrix);
  });
  page.cleanup();
  return area / (width * height);
};
