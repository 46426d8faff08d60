/** Red, green and blue, 0 to 255 each. */
export type Color = readonly [number, number, number];

export const white: Color = [255, 255, 255];
export const black: Color = [0, 0, 0];
const names: Readonly<Partial<Record<string, Color>>> = {
  white,
  black,
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
};

const hex = /^#?(?<digits>[\da-f]{3}|[\da-f]{6})$/;
const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*(?<opacity>[\d.]{1,6}%?)\s*)?\)$/;

/** Parses a color of a style sheet or mail; 'none' if transparent, undefined if unknown. */
export const colorOf = (value: string): Color | 'none' | undefined => {
  const { digits } = hex.exec(value)?.groups ?? {};
  if (value === 'transparent') return 'none';
  if (digits !== undefined) {
    const pairs = digits.length === 3 ? [...digits.matchAll(/./g)].map(([digit]) => digit + digit) : (digits.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0] = pairs.map((pair) => parseInt(pair, 16));
    return [red, green, blue];
  }
  const [, red, green, blue, opacity] = rgb.exec(value) ?? [];
  if (red === undefined) return names[value];
  return opacity !== undefined && parseFloat(opacity) === 0 ? 'none' : [Number(red), Number(green), Number(blue)];
};

/** Colors whose components differ by less are indistinguishable. */
const minDistance = 10;

export const areAlike = (a: Color, b: Color): boolean => a.every((part, index) => Math.abs(part - (b[index] ?? 0)) < minDistance);
