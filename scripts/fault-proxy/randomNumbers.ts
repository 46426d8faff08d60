import { createHash } from 'node:crypto';

/** A number from 0 up to but not including 1, always the same for the same names. */
export const numberOf = (...names: (string | number)[]): number =>
  createHash('sha256').update(JSON.stringify(names)).digest().readUIntBE(0, 6) / 2 ** 48;

/** One of several, always the same for the same names. */
export const choiceOf = <Choice>(choices: readonly [Choice, ...Choice[]], ...names: (string | number)[]): Choice =>
  choices[Math.floor(numberOf(...names) * choices.length)] ?? choices[0];

/** A number between two others whose logarithm is spread evenly. */
export const logUniform = (from: number, to: number, ...names: (string | number)[]): number => from * (to / from) ** numberOf(...names);
