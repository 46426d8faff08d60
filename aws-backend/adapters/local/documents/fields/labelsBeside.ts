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
const isForm = (run: readonly TextCell[][]): boolean => {
  const known = run.filter(([label]) => isKnownLabel(label?.text ?? '')).length;
  const isLong = run.length >= fewestLines && known >= run.length * leastKnown;
  return known > mostKnownInList && (isLong || known === run.length);
};

/** Values that stand to the right of their labels without a colon, line by line, as in a form within rules. */
export const labelsBeside = (lines: readonly TextCell[][]): FoundField[] => {
  const runs: TextCell[][][] = [[]];
  for (const cells of lines) {
    if (isPair(cells)) runs.at(-1)?.push(cells);
    else runs.push([]);
  }
  return runs.filter(isForm).flatMap((run) => run.flatMap(fieldOf));
};
