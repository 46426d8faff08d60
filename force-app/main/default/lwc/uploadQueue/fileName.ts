/** Signs that turn the direction of what follows them. No script needs them in a name, and by one `photo\u202Egpj.exe` reads as a picture. */
const turningSigns = /[\u202A-\u202E\u2066-\u2069]/g;

/** A file's name, or its path, as it may be shown. macOS names files by letters and accents apart; typed in a search, both are one sign. */
export const shownName = (name: string): string => name.replace(turningSigns, '').normalize();

/** Cuts a file name, as it may be shown, to that many UTF-16 code units, keeping its extension and never half a character. */
export const cutFileName = (fileName: string, most: number): string => {
  const name = shownName(fileName);
  if (name.length <= most) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, most - extension.length - 1);
  const whole = /[\uD800-\uDBFF]$/.test(stem) ? stem.slice(0, -1) : stem;
  return `${whole}…${extension}`;
};
