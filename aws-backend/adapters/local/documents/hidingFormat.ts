/** Whether a number format hides a value, like ";;;", or "0;-0;;@" for 0: ECMA-376, part 1, 18.8.31. With fewer parts, it hides none. */
export const isHiddenBy = (format: string | undefined, value: unknown): boolean => {
  const parts = format?.split(';') ?? [];
  if (parts.length < 3 || /\[[<>=]/.test(parts.join(';'))) return false;
  if (typeof value === 'number') return parts[value > 0 ? 0 : value < 0 ? 1 : 2] === '';
  return parts.length > 3 && parts.every((part) => part === '');
};
