import { RunningText } from '../runningText.ts';
import type { WordLetters } from './wordLetters.ts';

/** Control characters in Word's text: [MS-DOC] 2.8.1. */
const marks = /[\x00-\x1f]/g;
const said: Readonly<Partial<Record<string, string>>> = { '\t': '\t', '\x0b': '\n', '\x1e': '-' };
const [cellEnd, fieldBegin, fieldSeparator, fieldEnd, picture] = ['\x07', '\x13', '\x14', '\x15', '\x01'];

/** Tracks nested fields, whose results are shown but not their codes: the link's text, not "HYPERLINK "https://…"". */
class Fields {
  readonly #open: boolean[] = [];
  #hidden = 0;

  get isShown(): boolean {
    return this.#hidden === 0;
  }

  take(mark: string): void {
    if (mark === fieldBegin) this.#hidden += this.#open.push(true) > 0 ? 1 : 0;
    const last = this.#open.length - 1;
    if (mark === fieldSeparator && this.#open[last] === true) {
      this.#open[last] = false;
      this.#hidden -= 1;
    }
    if (mark === fieldEnd && this.#open.pop() === true) this.#hidden -= 1;
  }
}

/** Returns the text of a range of characters (`to` is exclusive), with a marker for each picture. */
export const wordText = (letters: WordLetters, from: number, to: number, markFor: (at: number) => string): RunningText => {
  const running = new RunningText();
  const fields = new Fields();
  const part = letters.text.slice(from, to);
  const take = (mark: string, at: number): void => {
    fields.take(mark);
    if (!fields.isShown) return;
    if (mark === cellEnd) {
      if (letters.isRowEnd(at)) running.endRow(letters.edgesAt(at));
      else running.endCell();
    } else if (mark === '\r' || mark === '\x0c' || mark === '\x0e') running.endParagraph(letters.isInTable(at));
    else if (mark === picture) {
      const place = letters.pictureAt(at);
      if (place !== undefined) running.say(markFor(place));
    } else running.say(said[mark] ?? '');
  };
  let done = 0;
  for (const { 0: mark, index } of part.matchAll(marks)) {
    if (fields.isShown && index > done) running.say(part.slice(done, index));
    take(mark, from + index);
    done = index + 1;
  }
  if (fields.isShown) running.say(part.slice(done));
  running.endTable();
  return running;
};
