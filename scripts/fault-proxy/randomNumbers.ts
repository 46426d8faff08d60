import { createHash } from 'node:crypto';

/** A pseudorandom number in [0, 1), deterministic for the same names. */
export const numberOf = (...names: (string | number)[]): number =>
  createHash('sha256').update(JSON.stringify(names)).digest().readUIntBE(0, 6) / 2 ** 48;

/** A pseudorandom choice, deterministic for the same names. */
export const choiceOf = <Choice>(choices: readonly [Choice, ...Choice[]], ...names: (string | number)[]): Choice =>
  choices[Math.floor(numberOf(...names) * choices.length)] ?? choices[0];

/** A log-uniform pseudorandom number in the range. */
export const logUniform = (from: number, to: number, ...names: (string | number)[]): number => from * (to / from) ** numberOf(...names);
