import type { FoundField, TextCell } from './cells.ts';
import { wordsIn } from './labels.ts';

const confidence = 0.9;
/** A choice is often asked for in a question. */
const mostNameWords = 10;

/** Boxes as forms print and programs write them: "☑", "[x]", "(x)"; and "☐", "[ ]", "( )". A check mark alone may also be that of a list. */
const boxes =
  /(?<=^|[\s:])(?:(?<ticked>[☑☒🗹🗷◉⦿]|[[(] ?[xX✓✔•] ?[\])])|(?<mark>[✅✓✔])|[☐□▢○◯⬜]|\[[ _]?\]|\([ _]?\))\uFE0F?(?=[\s\p{L}\p{N}]|$)/gu;

interface Choice {
  text: string;
  start: number;
  /** A box that is ticked, a mark that may be one, or a box that is not. */
  box: 'ticked' | 'mark' | 'open';
}

/** What is asked on a line, and what there is to choose from. */
interface Asked {
  name: string;
  hasColon: boolean;
  choices: Choice[];
}

/** Words without what parts them from the next choice, and where they begin. */
const trimmed = (text: string, at: number): Pick<Choice, 'text' | 'start'> => {
  const words = text.replace(/[\s,;/|·]+$/u, '').trimStart();
  return { text: words, start: at + text.length - text.trimStart().length };
};

/** What stands before the first box of a cell, and the choices behind or, where none follows the last one, before each box. */
const choicesIn = ({ text, start }: TextCell): { before: string; choices: Choice[] } => {
  const found = [...text.matchAll(boxes)];
  const [first] = found;
  if (!first) return { before: text, choices: [] };
  const boxOf = ({ groups = {} }: RegExpExecArray): Choice['box'] => (groups['ticked'] ? 'ticked' : groups['mark'] ? 'mark' : 'open');
  const ends = found.map((each) => each.index + each[0].length);
  const isBehind = text.slice(ends.at(-1)).trim() === '' && text.slice(0, first.index).trim() !== '' && found.length > 1;
  const colon = isBehind ? text.slice(0, first.index).indexOf(':') + 1 : first.index;
  const choices = found.map((each, index): Choice => {
    const [from, to] = isBehind
      ? [index === 0 ? colon : (ends[index - 1] ?? 0), each.index]
      : [ends[index] ?? 0, found[index + 1]?.index ?? text.length];
    return { ...trimmed(text.slice(from, to), start + from), box: boxOf(each) };
  });
  return { before: text.slice(0, colon), choices };
};

const askedOn = (cells: readonly TextCell[], above: string): Asked[] => {
  const asked: Asked[] = [];
  let name = above;
  let isNew = true;
  for (const cell of cells) {
    const { before, choices } = choicesIn(cell);
    const last = isNew ? undefined : asked.at(-1)?.choices.at(-1);
    // Where a box stands in a cell of its own, what it is for stands in the next one.
    const isOfBox = choices.length === 0 && last?.text === '';
    if (isOfBox) Object.assign(last, trimmed(cell.text, cell.start));
    else if (before.trim() !== '') [name, isNew] = [before.trim(), true];
    if (choices.length === 0) continue;
    if (isNew) asked.push({ name: name.replace(/\s*:$/u, ''), hasColon: name.endsWith(':'), choices });
    else asked.at(-1)?.choices.push(...choices);
    isNew = false;
  }
  return asked;
};

/** One box without a colon may be an item of a list, as "[x] Send the offer". */
const isAsked = ({ name, hasColon, choices }: Asked): boolean =>
  /\p{L}/u.test(name) &&
  wordsIn(name) <= mostNameWords &&
  (hasColon || choices.length > 1) &&
  choices.some(({ box }) => box !== choices[0]?.box || box === 'ticked');

/** What stands alone on the line above choices without a label. */
const labelAbove = ([cell, further]: readonly TextCell[]): string =>
  cell && further === undefined && choicesIn(cell).choices.length === 0 ? cell.text : '';

/** Whether a value is made of choices. One box alone is a value by itself: what it is for is its label. */
export const areChoices = (value: string): boolean => /[\p{L}\p{N}]/u.test(value.replace(boxes, '')) && value.search(boxes) >= 0;

/** What was chosen on a line below another: "Payment: ☐ Card ☑ Invoice", a field for each choice that is ticked. */
export const chosenOn = (cells: readonly TextCell[], above: readonly TextCell[]): FoundField[] =>
  askedOn(cells, labelAbove(above))
    .filter(isAsked)
    .flatMap(({ name, choices }) =>
      choices
        .filter(({ box, text }) => box !== 'open' && text !== '')
        .map(({ text: value, start }) => ({ name, value, start, confidence })),
    );

export const isBox = (value: string): boolean => value.search(boxes) === 0 && value.replace(boxes, '') === '';
