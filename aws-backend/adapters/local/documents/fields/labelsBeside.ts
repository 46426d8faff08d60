import type { FoundField, TextCell } from './cells.ts';
import { couldBeLabel, isKnownLabel } from './labels.ts';

const confidence = 0.7;
/** The fewest lines and the least share of known labels in a form; fewer lines suffice if all labels are known. */
const minLines = 3;
const minKnown = 1 / 3;
const maxKnownInList = 1;

const fieldOf = ([label, value]: readonly TextCell[]): FoundField[] =>
  label && value ? [{ name: label.text, value: value.text, start: value.start, confidence }] : [];

const isPair = ([label, value, more]: readonly TextCell[]): boolean =>
  label !== undefined && value !== undefined && more === undefined && couldBeLabel(label.text) && !isKnownLabel(value.text);

/** Whether lines are a form. In a list of people, only the header, such as "Name" beside "Department", has known labels. */
const isForm = (run: readonly (readonly TextCell[])[]): boolean => {
  const known = run.filter(([label]) => isKnownLabel(label?.text ?? '')).length;
  const isLong = run.length >= minLines && known >= run.length * minKnown;
  return known > maxKnownInList && (isLong || known === run.length);
};

/**
 * Returns a function that takes line by line, finally an empty one, and returns values to the right of labels without a colon, as in ruled
 * forms.
 */
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
