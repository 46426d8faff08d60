import { beforeWords } from '../odf/listLevels.ts';
import type { Numbered, PlaceOf } from './placeFinder.ts';
import { levelNumber } from './wordLists.ts';
import { WordNumbers } from './wordNumbers.ts';

/** A paragraph, and the offsets in its XML where text can be inserted. */
interface Paragraph extends Numbered {
  /** Its list reference (`w:numPr`), or the place for one. */
  saidAt: Span;
  /** Where its properties end, and its text begins. */
  endsAt: number;
  wordsAt: number | undefined;
  number: string;
  isBullet: boolean;
  /** Its end mark was deleted, so the next paragraph begins with its text. */
  isJoined: boolean;
  /** It was moved elsewhere. */
  isMoved: boolean;
}

type Span = readonly [from: number, to: number];
/** A replacement in the XML of a part. */
type Change = readonly [span: Span, text: string];

/** One list for all bullets, because mammoth starts a new count for each other list. */
export const bulletList = 'bullets';
const listTag = (list: string, level: number): string => `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${list}"/></w:numPr>`;
const runOf = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** Numbers the list paragraphs of a part. */
export class NumberedParagraphs {
  readonly changes: Change[] = [];
  readonly #placeOf: PlaceOf;
  readonly #numbers = new WordNumbers();
  readonly #open: Paragraph[] = [];
  /** Table rows, with the numbers that are alone in a cell: they are inserted if the row has text. */
  readonly #rows: { alone: Change[]; hasWords: boolean }[] = [];
  /** Where the text begins that the next paragraph continues. */
  #joinedAt: number | undefined;
  /** The level of the last bullet: the next may be at most one level deeper. */
  #depth = -1;

  constructor(placeOf: PlaceOf) {
    this.#placeOf = placeOf;
  }

  begin(name: string, at: number): void {
    if (name === 'w:tr') this.#rows.push({ alone: [], hasWords: false });
    if (name === 'w:tc') this.#depth = -1;
    const paragraph = this.#open.at(-1);
    if (name === 'w:pPr' && paragraph) paragraph.saidAt = [at, at];
    const none = { endsAt: 0, wordsAt: undefined, number: '', isBullet: false, isJoined: false, isMoved: false };
    if (name === 'w:p') this.#open.push({ style: '', saidAt: [0, 0], ...none });
  }

  /** Takes a property of the open paragraph. */
  learn(name: string, value: string, span: Span): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph) return;
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:ilvl') paragraph.level = levelNumber(value) ?? 0;
    else if (name === 'w:numPr') paragraph.saidAt = span;
    else if (name === 'w:del') paragraph.isJoined = true;
    else if (name === 'w:moveFrom') paragraph.isMoved = true;
  }

  words(at: number): void {
    const [paragraph, row] = [this.#open.at(-1), this.#rows.at(-1)];
    if (paragraph) paragraph.wordsAt ??= at;
    if (row) row.hasWords = true;
  }

  end(name: string, at: number): void {
    if (name === 'w:pPr') this.#count(at);
    if (name === 'w:p') this.#endParagraph();
    const row = name === 'w:tr' ? this.#rows.pop() : undefined;
    if (row?.hasWords) this.changes.push(...row.alone);
  }

  /** Numbers a paragraph after its properties. Deleted and moved ones aren't counted; hidden ones are. */
  #count(at: number): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph) return;
    paragraph.endsAt = at;
    const place = paragraph.isJoined || paragraph.isMoved ? undefined : this.#placeOf(paragraph);
    if (!place) return;
    const number = this.#numbers.next(place);
    paragraph.isBullet = place.levels[place.at]?.format === 'bullet';
    if (paragraph.isBullet) this.#depth = Math.min(place.at, this.#depth + 1);
    else paragraph.number = number;
    this.changes.push([paragraph.saidAt, paragraph.isBullet ? listTag(bulletList, this.#depth) : listTag('0', 0)]);
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const { number, endsAt, isBullet, isJoined } = paragraph;
    const wordsAt = this.#joinedAt ?? paragraph.wordsAt;
    this.#joinedAt = isJoined ? wordsAt : undefined;
    if (isJoined) return;
    if (wordsAt !== undefined && !isBullet) this.#depth = -1;
    if (number === '') return;
    if (wordsAt !== undefined) this.changes.push([[wordsAt, wordsAt], beforeWords(escaped(number))]);
    else this.#rows.at(-1)?.alone.push([[endsAt, endsAt], runOf(escaped(number))]);
  }
}
