/** Bidirectional control characters. No script needs them in file names, and with one `photo\u202Egpj.exe` looks like a picture. */
const turningSigns = /[\u202A-\u202E\u2066-\u2069]/g;

/** A file's name or path for display. macOS decomposes accented characters; NFC makes them match what users type into a search. */
export const shownName = (name: string): string => name.replace(turningSigns, '').normalize();

/** Cuts a displayable file name to at most `most` UTF-16 code units, keeping its extension and never splitting a character. */
export const cutFileName = (fileName: string, most: number): string => {
  const name = shownName(fileName);
  if (name.length <= most) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, most - extension.length - 1);
  const whole = /[\uD800-\uDBFF]$/.test(stem) ? stem.slice(0, -1) : stem;
  return `${whole}…${extension}`;
};
