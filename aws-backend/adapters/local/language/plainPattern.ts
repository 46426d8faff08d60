/** Letters of two code units, and those whose other case only the flag `u` knows, as the Kelvin sign's. */
const rare = /[\ud800-\udfff\u017f\u03d1\u03f4\u1e9e\u1f80-\u1fff\u2126\u212a\u212b\ufb05\ufb06]/;

const letters = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join('');
const [english, others] = [letters(0, 0x7f), letters(0x80, 0xd7ff) + letters(0xe000, 0xffff)];

/** A letter within a class, where no mark must mean more than itself. */
const inClass = (letter = ''): string => (/[\0-\x7f]/.test(letter) ? `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}` : letter);

const known = new Map<string, string>();
/** Which of some letters are of a property, as the inside of a class. */
const rangesOf = (property: string, flags: string, among: string): string => {
  const key = `${property} ${flags} ${among === english ? 'english' : 'others'}`;
  const runs = known.has(key) ? [] : (among.match(new RegExp(`${property}+`, `g${flags}`)) ?? []);
  const ranges = known.get(key) ?? runs.map((run) => `${inClass(run[0])}-${inClass(run.at(-1))}`).join('');
  known.set(key, ranges);
  return ranges;
};

const property = /\\[pP]\{[^{}]+\}/g;
/** A class, or a property by itself; an escaped bracket opens none. */
const parts = /\[(\^?)((?:\\[^]|[^\]\\])*)\]|\\[pP]\{[^{}]+\}|\\[^]/g;

/** The same pattern without the flag `u`: English letters are looked for first, since V8 looks all others up in a list. */
const plainOf = (pattern: RegExp): RegExp => {
  const flags = pattern.ignoreCase ? 'iu' : 'u';
  const source = pattern.source.replace(parts, (part: string, not: string | undefined, inside: string | undefined) => {
    if (part.search(property) < 0) return part;
    const as = (among: string): string => (inside ?? part).replace(property, (each) => rangesOf(each, flags, among));
    return `(?:[${not ? '^\\x80-\\uffff' : ''}${as(english)}]|(?![\\0-\\x7f])[${not ?? ''}${as(others)}])`;
  });
  return new RegExp(source, pattern.flags.replace('u', ''));
};

let latest = { text: '', isRare: false };
const isRare = (text: string): boolean => {
  if (latest.text !== text) latest = { text, isRare: rare.test(text) };
  return latest.isRare;
};

const plain = new Map<string, Map<string, RegExp>>();

/**
 * A pattern that finds the same in a text, and several times as fast: with the flag `u`, V8 makes ten times as much code of it, for letters that nearly no text has;
 * and when there are 16 MB of code, it no longer optimizes any pattern.
 */
export const plainPattern = (pattern: RegExp, text: string): RegExp => {
  if (!pattern.unicode || isRare(text) || rare.test(pattern.source)) return pattern;
  const ofFlags = plain.get(pattern.flags) ?? new Map<string, RegExp>();
  const made = ofFlags.get(pattern.source) ?? plainOf(pattern);
  plain.set(pattern.flags, ofFlags.set(pattern.source, made));
  return made;
};
