/** Cuts a file name to that many UTF-16 code units, keeping its extension and never half a character. */
export const cutFileName = (name: string, most: number): string => {
  if (name.length <= most) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, most - extension.length - 1);
  const whole = /[\uD800-\uDBFF]$/.test(stem) ? stem.slice(0, -1) : stem;
  return `${whole}…${extension}`;
};
