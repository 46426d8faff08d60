import { median } from '../statistics.ts';
import type { Label } from './contenders.ts';
import type { Measured } from './page/measure.ts';

/** The measurements of one case over one link, by contender. */
export type CaseResults = ReadonlyMap<string, Measured[]>;
/** The measurements of a run, by `case, link`. */
export type Results = Map<string, Map<string, Measured[]>>;

const mebibyte = 1024 * 1024;

/** The median of the rounds in seconds. */
export const medianSeconds = (results: CaseResults, label: Label): number =>
  median((results.get(label) ?? []).map(({ wallMs }) => wallMs / 1000));

/** How many times faster a contender is than another. */
export const timesAsFast = (results: CaseResults, label: Label, other: Label): number =>
  medianSeconds(results, other) / medianSeconds(results, label);

const range = (values: number[]): string => `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`;

/** A table with one row per contender. */
export const resultsTable = (results: CaseResults): Record<string, Record<string, string>> =>
  Object.fromEntries(
    [...results].map(([label, rounds]) => {
      const seconds = rounds.map(({ wallMs }) => wallMs / 1000);
      const row = {
        'median s': median(seconds).toFixed(2),
        range: range(seconds),
        '× Uppy': (medianSeconds(results, 'Uppy') / median(seconds)).toFixed(2),
        '× Uppy best': (medianSeconds(results, 'Uppy, best settings') / median(seconds)).toFixed(2),
        '× raw': (medianSeconds(results, 'raw PUTs') / median(seconds)).toFixed(2),
        'heap peak MiB': (Math.max(...rounds.map(({ heapPeakBytes }) => heapPeakBytes)) / mebibyte).toFixed(1),
        'longest task ms': Math.max(...rounds.map(({ longestTaskMs }) => longestTaskMs)).toFixed(0),
      };
      return [label, row];
    }),
  );
