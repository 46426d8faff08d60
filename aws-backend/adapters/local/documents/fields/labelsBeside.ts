import type { FoundField, TextCell } from './cells.ts';
import { couldBeLabel, isKnownLabel } from './labels.ts';

const confidence = 0.7;
/** So many lines of a label and a value make a form, if such a share of the labels are known, and fewer if all are. */
const fewestLines = 3;
const leastKnown = 1 / 3;
const mostKnownInList = 1;

const fieldOf = ([label, value]: readonly TextCell[]): FoundField[] =>
  label && value ? [{ name: label.text, value: value.text, start: value.start, confidence }] : [];

const isPair = ([label, value, more]: readonly TextCell[]): boolean =>
  label !== undefined && value !== undefined && more === undefined && couldBeLabel(label.text) && !isKnownLabel(value.text);

/** A heading row of a list of people, "Name" beside "Department", is known too; its rows are not. */
const isForm = (run: readonly (readonly TextCell[])[]): boolean => {
  const known = run.filter(([label]) => isKnownLabel(label?.text ?? '')).length;
  const isLong = run.length >= fewestLines && known >= run.length * leastKnown;
  return known > mostKnownInList && (isLong || known === run.length);
};

/** Takes line by line, at last an empty one, and tells the values that stand to the right of their labels without a colon, as in a form within rules. */
export const labelsBeside = (): ((cells: readonly TextCell[]) => FoundField[]) => {
  let run: (readonly TextCell[])[] = [];
  return (cells) => {
    if (isPair(cells)) {
      run.push(cells);
      return [];
    }
    const whole = run;
    run = [];
    return isForm(whole) ? whole.flatMap(fieldOf) : [];
  };
};
