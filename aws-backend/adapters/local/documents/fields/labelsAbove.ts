import type { Around, FoundField, TextCell } from './cells.ts';
import { couldBeLabel, isKnownLabel } from './labels.ts';

/** Lower than with a colon, because only the position is known. */
const confidence = 0.7;
/** The least share of known labels in a row. */
const minKnown = 0.5;

const isLabelRow = (cells: readonly TextCell[]): boolean =>
  cells.every(({ text }) => couldBeLabel(text)) && cells.filter(({ text }) => isKnownLabel(text)).length >= cells.length * minKnown;

const paired = (labels: readonly TextCell[], values: readonly TextCell[]): FoundField[] =>
  labels.map(({ text: name }, index) => ({ name, value: values[index]?.text ?? '', start: values[index]?.start ?? 0, confidence }));

/** Returns a row of values below its labels; with a second row of values, it is a table. */
export const inRow = ([, labels, values, next]: Around): FoundField[] => {
  if (labels.length < 2 || values.length !== labels.length || !isLabelRow(labels) || isLabelRow(values)) return [];
  if (values.some(({ text }) => isKnownLabel(text))) return [];
  return next.length === labels.length && !isLabelRow(next) ? [] : paired(labels, values);
};

/** Returns a single value below its label. */
export const inPile = ([, labels, values]: Around): FoundField[] => {
  const [label, value] = [labels[0]?.text ?? '', values[0]?.text ?? ''];
  if (labels.length !== 1 || values.length !== 1 || !isKnownLabel(label)) return [];
  return isKnownLabel(value) || value.includes(':') ? [] : paired(labels, values);
};

/** One label above a value may be a heading; two or more are a card or form. */
export const minPiles = 2;
