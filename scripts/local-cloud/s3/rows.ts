import type { StatementSync } from 'node:sqlite';
import { z } from 'zod';

const ValueRow = z.object({ value: z.string() });

/** Reads the JSON in the column `value` of each row. */
export const valuesOf = <T>(schema: z.ZodType<T>, statement: StatementSync, ...parameters: (string | number)[]): T[] =>
  statement.all(...parameters).map((row) => schema.parse(JSON.parse(ValueRow.parse(row).value)));

export const valueOf = <T>(schema: z.ZodType<T>, statement: StatementSync, ...parameters: (string | number)[]): T | undefined =>
  valuesOf(schema, statement, ...parameters)[0];
