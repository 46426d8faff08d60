import iconv from 'iconv-lite';

/** Encodings by a font's character set: RTF specification 1.9.1, "Font Table". */
const ofCharset: Readonly<Partial<Record<number, string>>> = {
  0: 'cp1252',
  77: 'macintosh',
  128: 'cp932',
  129: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'cp1253',
  162: 'cp1254',
  163: 'cp1258',
  177: 'cp1255',
  178: 'cp1256',
  186: 'cp1257',
  204: 'cp1251',
  222: 'cp874',
  238: 'cp1250',
  254: 'cp437',
  255: 'cp850',
};
const ofWord: Readonly<Partial<Record<string, string>>> = { mac: 'macintosh', pc: 'cp437', pca: 'cp850' };

const codePage = (value: number | undefined): string | undefined => {
  const name = value === 65_001 ? 'utf-8' : `cp${String(value)}`;
  return iconv.encodingExists(name) ? name : undefined;
};

/** Decodes text with the encoding of its font, or of the file. */
export class RtfLetters {
  #whole = 'cp1252';
  #defaultFont: number | undefined;
  readonly #fonts = new Map<number, string | undefined>();

  /** Takes a control word of the header. */
  take(word: string, value: number | undefined): void {
    if (word === 'ansicpg') this.#whole = codePage(value) ?? this.#whole;
    else if (word === 'deff') this.#defaultFont = value;
    else this.#whole = ofWord[word] ?? this.#whole;
  }

  /** Takes a control word of a font table entry. */
  takeFont(font: number | undefined, word: string, value: number | undefined): void {
    if (font === undefined) return;
    if (word === 'fcharset' && !this.#fonts.get(font)) this.#fonts.set(font, ofCharset[value ?? 1]);
    if (word === 'cpg') this.#fonts.set(font, codePage(value));
  }

  decode(bytes: string, font: number | undefined): string {
    // ASCII is the same in all of these encodings.
    if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
    return iconv.decode(Buffer.from(bytes, 'latin1'), this.#fonts.get(font ?? this.#defaultFont ?? -1) ?? this.#whole);
  }
}
