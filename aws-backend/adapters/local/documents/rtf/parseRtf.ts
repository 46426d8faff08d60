import { RejectedError } from '../../../../runtime/errors.ts';
import { raised } from '../raised.ts';
import { placeOf, saidBy, type RtfPlace } from './rtfGroups.ts';
import { RtfLetters } from './rtfLetters.ts';
import { RtfSheet } from './rtfSheet.ts';
import { rtfTokens, type RtfToken } from './rtfTokens.ts';

/** What holds until the group ends. */
interface State {
  place: RtfPlace;
  sheet: RtfSheet;
  font: number | undefined;
  /** Letters that stand for one in Unicode in programs that know none. */
  standIns: number;
  isHidden: boolean;
  isRaised: boolean;
}

/** What rich text says, and where. */
export interface ParsedRtf {
  sheets: RtfSheet[];
}

/** Notes, comments, headers and footers of one file. */
const mostSheets = 20_000;

/** Follows rich text from its beginning to its end. */
class RtfParser {
  readonly sheets: RtfSheet[] = [new RtfSheet('body')];
  readonly #letters = new RtfLetters();
  readonly #outer: State[] = [];
  #state: State = { place: 'body', sheet: this.#body, font: undefined, standIns: 1, isHidden: false, isRaised: false };
  #bytes = '';
  #toSkip = 0;
  /** Words since the group began: its first one says what it is. */
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

  /** Letters, of which those are left out that stand for one in Unicode. */
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
    // Hidden words, and such as were deleted while changes were tracked, are seen by no reader.
    if (!isHidden) sheet.say(isRaised ? raised(text) : text);
  }

  #word(word: string, value: number | undefined): void {
    const since = this.#since;
    this.#since = word === '*' && since === 'open' ? 'star' : 'inside';
    if (since !== 'inside' && word !== '*') this.#begin(word, since === 'star');
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#apply(word, value);
  }

  /** Begins a group that is something else than what it stands in. */
  #begin(word: string, hasStar: boolean): void {
    const place = this.#state.place === 'nowhere' ? 'nowhere' : placeOf(word, hasStar);
    if (place === undefined) return;
    const isApart = place === 'header' || place === 'footer' || place === 'note' || place === 'comment';
    const sheet = isApart ? new RtfSheet(place) : this.#state.sheet;
    if (isApart && this.sheets.push(sheet) > mostSheets) throw new RejectedError('FILE_TOO_LARGE');
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

/** Takes rich text apart. Groups that are left open are a file that breaks off. */
export const parseRtf = (bytes: Uint8Array): ParsedRtf => {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^\s*\{\\rtf/.test(rtf)) throw new RejectedError('FILE_CORRUPT');
  const parser = new RtfParser();
  for (const token of rtfTokens(rtf)) {
    parser.take(token);
    // What follows the outermost group is no part of it.
    if (token.kind === 'close' && parser.depth === 0) {
      parser.sheets.forEach((sheet) => sheet.endTable());
      return parser;
    }
  }
  throw new RejectedError('FILE_CORRUPT');
};
