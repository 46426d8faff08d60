import { RejectedError } from '../../../../runtime/errors.ts';
import { raised } from '../raised.ts';
import { placeOf, saidBy, type RtfPlace } from './rtfGroups.ts';
import { RtfLetters } from './rtfLetters.ts';
import { RtfSheet } from './rtfSheet.ts';
import { rtfTokens, type RtfToken } from './rtfTokens.ts';

/** The state that ends with its group. */
interface State {
  place: RtfPlace;
  sheet: RtfSheet;
  font: number | undefined;
  /** The number of fallback characters after each Unicode character (`\uc`). */
  standIns: number;
  isHidden: boolean;
  isRaised: boolean;
}

/** The text of an RTF file by its places. */
export interface ParsedRtf {
  sheets: RtfSheet[];
}

/** The most notes, comments, headers and footers in a file. */
const maxSheets = 20_000;

/** Interprets RTF tokens. */
class RtfParser {
  readonly sheets: RtfSheet[] = [new RtfSheet('body')];
  readonly #letters = new RtfLetters();
  readonly #outer: State[] = [];
  #state: State = { place: 'body', sheet: this.#body, font: undefined, standIns: 1, isHidden: false, isRaised: false };
  #bytes = '';
  #toSkip = 0;
  /** The position in the group: its first control word determines its type. */
  #since: 'open' | 'star' | 'inside' = 'inside';

  get #body(): RtfSheet {
    const [body = new RtfSheet('body')] = this.sheets;
    return body;
  }

  get depth(): number {
    return this.#outer.length;
  }

  take(token: RtfToken): void {
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#word(token.word, token.value);
    else if (token.kind === 'bytes') this.#add(token.bytes);
    else if (this.#state.place === 'picture') this.#state.sheet.pictureBytes(token.bytes);
    if (token.kind !== 'open' && token.kind !== 'word') this.#since = 'inside';
  }

  flush(): void {
    if (this.#bytes !== '') this.#say(this.#letters.decode(this.#bytes, this.#state.font));
    this.#bytes = '';
  }

  #open(): void {
    this.flush();
    this.#outer.push(this.#state);
    this.#toSkip = 0;
    this.#since = 'open';
  }

  #close(): void {
    this.flush();
    const { place, sheet } = this.#state;
    this.#state = this.#outer.pop() ?? this.#state;
    this.#toSkip = 0;
    if (place === 'picture' && this.#state.place !== 'picture') sheet.endPicture();
  }

  /** Adds text, without the fallback characters after a Unicode character. */
  #add(bytes: string): void {
    const { place, sheet } = this.#state;
    const left = bytes.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length);
    if (place === 'picture') sheet.pictureHex(left);
    else if (place !== 'nowhere' && place !== 'fonts') this.#bytes += left;
  }

  #say(text: string): void {
    const { place, sheet, isHidden, isRaised } = this.#state;
    if (place === 'nowhere' || place === 'fonts' || place === 'picture') return;
    // Readers don't see hidden text or tracked deletions.
    if (!isHidden) sheet.say(isRaised ? raised(text) : text);
  }

  #word(word: string, value: number | undefined): void {
    const since = this.#since;
    this.#since = word === '*' && since === 'open' ? 'star' : 'inside';
    if (since !== 'inside' && word !== '*') this.#begin(word, since === 'star');
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#apply(word, value);
  }

  /** Begins a group whose content has another place than its parent's. */
  #begin(word: string, hasStar: boolean): void {
    const place = this.#state.place === 'nowhere' ? 'nowhere' : placeOf(word, hasStar);
    if (place === undefined) return;
    const isApart = place === 'header' || place === 'footer' || place === 'note' || place === 'comment';
    const sheet = isApart ? new RtfSheet(place) : this.#state.sheet;
    if (isApart && this.sheets.push(sheet) > maxSheets) throw new RejectedError('FILE_TOO_LARGE');
    if (place === 'picture') sheet.beginPicture();
    this.#state = { ...this.#state, place, sheet, ...(isApart ? { isHidden: false, isRaised: false } : {}) };
  }

  #apply(word: string, value: number | undefined): void {
    const { place, sheet, font } = this.#state;
    const said = saidBy[word];
    if (word === 'u') this.#unicode(value ?? 0);
    else if (said !== undefined) {
      this.flush();
      this.#say(said);
    } else if (/^(?:ansicpg|deff|mac|pc|pca)$/.test(word)) this.#letters.take(word, value);
    else if (place === 'fonts') {
      if (word === 'f') this.#state = { ...this.#state, font: value };
      else this.#letters.takeFont(font, word, value);
    } else if (place === 'picture') sheet.pictureWord(word);
    else if (place !== 'nowhere') this.#format(word, value);
  }

  #unicode(value: number): void {
    this.flush();
    this.#say(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#state.standIns;
  }

  #format(word: string, value: number | undefined): void {
    this.flush();
    const isOn = value !== 0;
    if (word === 'f') this.#state = { ...this.#state, font: value };
    else if (word === 'uc') this.#state = { ...this.#state, standIns: Math.max(0, Math.min(99, value ?? 1)) };
    else if (word === 'v' || word === 'deleted') this.#state = { ...this.#state, isHidden: isOn };
    else if (word === 'super' || word === 'up') this.#state = { ...this.#state, isRaised: isOn };
    else if (/^(?:nosupersub|sub|dn)$/.test(word)) this.#state = { ...this.#state, isRaised: false };
    else if (word === 'plain') this.#state = { ...this.#state, font: undefined, isHidden: false, isRaised: false };
    else this.#state.sheet.format(word, value);
  }
}

/** Parses RTF. Throws FILE_CORRUPT if a group isn't closed, as in a truncated file. */
export const parseRtf = (bytes: Uint8Array): ParsedRtf => {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^\s*\{\\rtf/.test(rtf)) throw new RejectedError('FILE_CORRUPT');
  const parser = new RtfParser();
  for (const token of rtfTokens(rtf)) {
    parser.take(token);
    // Data after the outermost group doesn't belong to the text.
    if (token.kind === 'close' && parser.depth === 0) {
      parser.sheets.forEach((sheet) => sheet.endTable());
      return parser;
    }
  }
  throw new RejectedError('FILE_CORRUPT');
};
