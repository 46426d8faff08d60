import type { FoundField, TextCell } from './cells.ts';
import { wordsIn } from './labels.ts';

const confidence = 0.9;
/** More than for other fields, because choices are often preceded by a question. */
const maxNameWords = 10;

/** Checkboxes and radio buttons: "☑", "[x]", "(x)"; and "☐", "[ ]", "( )". A check mark without a box may also be a list bullet. */
const boxes =
  /(?<=^|[\s:])(?:(?<ticked>[☑☒🗹🗷◉⦿]|[[(] ?[xX✓✔•] ?[\])])|(?<mark>[✅✓✔])|[☐□▢○◯⬜]|\[[ _]?\]|\([ _]?\))\uFE0F?(?=[\s\p{L}\p{N}]|$)/gu;

interface Choice {
  text: string;
  start: number;
  /** A ticked box, a mark that may be one, or an empty box. */
  box: 'ticked' | 'mark' | 'open';
}

/** The question on a line, and its choices. */
interface Asked {
  name: string;
  hasColon: boolean;
  choices: Choice[];
}

/** Removes the separator before the next choice, and adjusts the offset. */
const trimmed = (text: string, at: number): Pick<Choice, 'text' | 'start'> => {
  const words = text.replace(/[\s,;/|·]+$/u, '').trimStart();
  return { text: words, start: at + text.length - text.trimStart().length };
};

/** Returns the text before the first box of a cell, and its choices, whose labels follow their boxes, or precede them. */
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
    // The label of a box that is alone in its cell is in the next cell.
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

/** Whether it is a question with choices: a single box without a colon may be a list item, such as "[x] Send the offer". */
const isAsked = ({ name, hasColon, choices }: Asked): boolean =>
  /\p{L}/u.test(name) &&
  wordsIn(name) <= maxNameWords &&
  (hasColon || choices.length > 1) &&
  choices.some(({ box }) => box !== choices[0]?.box || box === 'ticked');

/** Returns the only cell of the line above, which labels choices without a label of their own. */
const labelAbove = ([cell, further]: readonly TextCell[]): string =>
  cell && further === undefined && choicesIn(cell).choices.length === 0 ? cell.text : '';

/** Whether a value consists of choices. A box without text is a value itself, with the label as its name. */
export const areChoices = (value: string): boolean => /[\p{L}\p{N}]/u.test(value.replace(boxes, '')) && value.search(boxes) >= 0;

/** Returns a field for each ticked choice of a line, such as "Payment: ☐ Card ☑ Invoice". The line above may have the label. */
export const chosenOn = (cells: readonly TextCell[], above: readonly TextCell[]): FoundField[] =>
  askedOn(cells, labelAbove(above))
    .filter(isAsked)
    .flatMap(({ name, choices }) =>
      choices
        .filter(({ box, text }) => box !== 'open' && text !== '')
        .map(({ text: value, start }) => ({ name, value, start, confidence })),
    );

export const isBox = (value: string): boolean => value.search(boxes) === 0 && value.replace(boxes, '') === '';
