import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** The number of bytes that suffice to detect an encoding. */
export const sampleBytes = 256 * 1024;

/** The least share of non-ASCII runs that are whole words in non-Latin scripts. */
const shareOfWords = 0.3;
/** The longest run of non-ASCII characters in Latin scripts. */
const longestLatinRun = 3;

/**
 * Returns the bytes for detection. With non-Latin scripts, ASCII words are left out, because they are English and would indicate Western
 * Europe; in Latin scripts, they belong to the same language.
 */
const tellingOf = (bytes: Uint8Array): Uint8Array => {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const runs = letters.match(/[\x80-\xff]+/g) ?? [];
  const words = runs.filter(({ length }) => length > longestLatinRun);
  if (words.length < runs.length * shareOfWords) return bytes;
  return Buffer.from((letters.match(/[^\s,;]*[\x80-\xff][^\s,;]*/g) ?? []).join(' '), 'latin1');
};

/** Characters and combinations that are in windows-1252 but not in Western European text. */
const notWestern = /[\u0080-\u009f\ufffd]|\p{L}[¡-¿×÷ˆ˜]\p{L}|[¢¤¥¦¨ª¬¯¸¹²³¼¾ÐÞþðÝý¿×÷ÿŸŽžŠšƒ†‡‰]/u;

/** Whether the text has only short runs of non-ASCII characters, all used in Western Europe. */
const looksWestern = (bytes: Uint8Array): boolean => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252');
  const runs = text.match(/[^\p{ASCII}]+/gu) ?? [];
  return !notWestern.test(text) && runs.every(({ length }) => length <= longestLatinRun);
};

/** The largest share of invalid characters among non-ASCII ones; with more, an encoding is ruled out. */
const maxFaults = 0.02;

const fits = (bytes: Uint8Array, encoding: string): boolean => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  const [faults, letters] = [/\ufffd/g, /[^\p{ASCII}]/gu].map((each) => text.match(each)?.length ?? 0);
  return (faults ?? 0) <= maxFaults * (letters ?? 0);
};

/** Thai characters with optional vowel and tone marks. */
const thai = /^(?:[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46][\u0e31\u0e34-\u0e3a]?[\u0e47-\u0e4e]?|[\u0e3f“”‘’–…\u00a0])*$/u;
/** The least share of vowel and tone marks in Thai. */
const shareOfMarks = 0.12;
const minThai = 16;

/** Whether text is Thai, which the detector takes for Japanese. In Korean and Japanese, runs have an even number of bytes. */
const isThai = (bytes: Uint8Array): boolean => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-874');
  const runs = text.match(/[^\p{ASCII}]+/gu) ?? [];
  const letters = runs.reduce((sum, { length }) => sum + length, 0);
  const marks = text.match(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu)?.length ?? 0;
  return (
    letters >= minThai &&
    marks >= shareOfMarks * letters &&
    runs.some(({ length }) => length % 2 === 1) &&
    runs.every((run) => thai.test(run))
  );
};

/** The characters of Lithuanian, Latvian and Estonian, which the detector rates as equally likely Western European. */
const baltic = /^[\p{ASCII}ąčęėįšųūžāēģīķļņõäöü“”„–—…€\u00a0]*$/iu;

const looksBaltic = (bytes: Uint8Array): boolean => {
  const [west, east] = ['windows-1252', 'windows-1257'].map((encoding) =>
    iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding),
  );
  // Icelandic has ð and þ, but none of these.
  return notWestern.test(west ?? '') && /[àâèëîïøû]/i.test(west ?? '') && baltic.test(east ?? '');
};

/** Non-ASCII characters of Polish, of Czech and Slovak, of Croatian and Slovene, of Hungarian, and of Romanian. */
const centralAlphabets = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžäĺľŕôöü', 'čćđšž', 'áéíóöőúüű', 'ăâîşţ'].map(
  (letters) => new RegExp(`^[\\p{ASCII}${letters}“”„–—…€\u00a0]*$`, 'iu'),
);

/** Whether all characters belong to one Central European language; for short lists of names, the detector may guess anything. */
const looksCentral = (bytes: Uint8Array): boolean => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1250');
  return centralAlphabets.some((alphabet) => alphabet.test(text));
};

/** Western European text in Mac Roman without capitals amid lowercase letters; and bytes that only Mac Roman has between such letters. */
const macs = /^[\p{ASCII}ÄÖÜäöüßÉéèêëÀàâáÇçîïíÑñôóœûùú’“”„«»–—…°€\u00a0]*$/u;
const amidSmall = /\p{Ll}[^\p{ASCII}\P{Lu}]/u;
const surelyMacs = /[a-z][\x8a\x8d-\x90\x9f][a-z]/;

const looksMac = (bytes: Uint8Array): boolean => {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!surelyMacs.test(letters.toString('latin1'))) return false;
  const [mac, dos] = ['macroman', 'cp850'].map((encoding) => iconv.decode(letters, encoding));
  const fitsIn = (text: string): boolean => macs.test(text) && !amidSmall.test(text);
  return fitsIn(mac ?? '') && !fitsIn(dos ?? '');
};

/** The least confidence of 100: a few names in a table are "Japanese" with 10, a few lines of German prose are German with 40. */
const surelyKnown = 26;

/**
 * Guesses the encoding of text that isn't UTF-8 and declares none; in lowercase. Of 3,700 tables with a few Western European names and
 * symbols, the detector alone misread one in six, and this one in 33.
 */
export const guessEncoding = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, sampleBytes);
  if (isThai(sample)) return 'windows-874';
  if (looksMac(sample)) return 'macroman';
  const guesses = analyse(tellingOf(sample))
    .map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }))
    .filter(({ name }) => iconv.encodingExists(name) && name !== 'utf-8' && name !== 'ascii');
  // A few characters that aren't in windows-1252 indicate a DOS code page.
  const [first] = guesses;
  const best =
    first?.name === 'iso-8859-1' || first?.name === 'windows-1252' ? first : (guesses.find(({ name }) => fits(sample, name)) ?? first);
  const isUnsure = best === undefined || best.confidence < surelyKnown || best.name === 'iso-8859-1' || best.name === 'windows-1252';
  if (isUnsure && !looksWestern(sample) && looksCentral(sample)) return 'windows-1250';
  const isTied = guesses.some(({ name, confidence }) => name === 'windows-1257' && confidence === best?.confidence);
  if (isTied && looksBaltic(sample)) return 'windows-1257';
  if (best === undefined || (best.confidence < surelyKnown && looksWestern(sample))) return 'windows-1252';
  return best.name;
};
