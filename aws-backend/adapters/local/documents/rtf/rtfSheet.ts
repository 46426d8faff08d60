import { RunningText } from '../runningText.ts';
import { maxTableColumns } from '../tables/table.ts';
import type { RtfPlace } from './rtfGroups.ts';

/** A picture of an RTF file. */
export interface RtfPicture {
  /** Its position: the number of text pieces before it. */
  at: number;
  /** Undefined for unsupported types, such as vector graphics. */
  bytes: (() => Uint8Array) | undefined;
}

/** The text, tables and pictures of one place. */
export class RtfSheet extends RunningText {
  readonly place: RtfPlace;
  readonly pictures: RtfPicture[] = [];
  #isInTable = false;
  #edges: number[] = [];
  #picture: { isRead: boolean; hex: string[]; binary: string[] } | undefined;

  constructor(place: RtfPlace) {
    super();
    this.place = place;
  }

  override say(text: string): void {
    if (text === '\n') this.endParagraph(this.#isInTable);
    else super.say(text);
  }

  /** Takes a control word for the structure of tables: cells and rows. */
  format(word: string, value = 0): void {
    if (word === 'intbl') this.#isInTable = true;
    if (word === 'pard') this.#isInTable = false;
    if (word === 'cell' || word === 'nestcell') this.endCell();
    if (word === 'trowd') this.#edges = [];
    if (word === 'cellx' && this.#edges.length < maxTableColumns) this.#edges.push(value);
    if (word === 'row' || word === 'nestrow') this.endRow(this.#edges);
  }

  beginPicture(): void {
    this.#picture = { isRead: false, hex: [], binary: [] };
  }

  pictureWord(word: string): void {
    if (this.#picture && /^(?:png|jpeg)blip$/.test(word)) this.#picture.isRead = true;
  }

  pictureHex(hex: string): void {
    this.#picture?.hex.push(hex);
  }

  pictureBytes(bytes: string): void {
    this.#picture?.binary.push(bytes);
  }

  endPicture(): void {
    const { isRead = false, hex = [], binary = [] } = this.#picture ?? {};
    const bytes = (): Uint8Array =>
      binary.length > 0 ? Buffer.from(binary.join(''), 'latin1') : Buffer.from(hex.join('').replaceAll(' ', ''), 'hex');
    this.pictures.push({ at: this.pieces.length, bytes: isRead ? bytes : undefined });
    this.#picture = undefined;
  }
}
