import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';

/** A field that is looked up so often that a full scan would be slow. */
export interface IndexedField {
  object: string;
  field: string;
}

/** Finds records by the value of an indexed field. */
export interface RecordIndexes {
  /** Creates missing indexes and drops those of other fields. */
  keep(fields: readonly IndexedField[]): void;
  find(field: IndexedField, value: string): unknown[];
}

const Named = z.object({ name: z.string() });

/** Matches JavaScript's `toLowerCase` wherever the result is ASCII: SQLite's `lower` doesn't convert the Kelvin sign, which becomes k. */
const key = ({ field }: IndexedField): string => `lower(replace(data ->> '$.${field}', char(8490), 'k'))`;

const nameOf = ({ object, field }: IndexedField): string => `by_${object}_${field}`;

/** Whether the index finds all case-insensitive matches of this text. */
export const isIndexable = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

export const recordIndexes = (database: DatabaseSync): RecordIndexes => {
  const statements = new Map<string, StatementSync>();
  const present = (): string[] =>
    database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'by\\_%' ESCAPE '\\'`)
      .all()
      .map((row) => Named.parse(row).name);

  const statementFor = (indexed: IndexedField): StatementSync => {
    const name = nameOf(indexed);
    const statement =
      statements.get(name) ??
      database.prepare(`SELECT data FROM record WHERE object = '${indexed.object}' AND ${key(indexed)} = ? ORDER BY id`);
    statements.set(name, statement);
    return statement;
  };

  return {
    keep(fields) {
      const wanted = new Map(fields.map((indexed) => [nameOf(indexed), indexed]));
      const there = new Set(present());
      for (const name of there) if (!wanted.has(name)) database.exec(`DROP INDEX "${name}"`);
      for (const [name, indexed] of wanted)
        if (!there.has(name)) database.exec(`CREATE INDEX "${name}" ON record (${key(indexed)}) WHERE object = '${indexed.object}'`);
    },
    find: (indexed, value) => statementFor(indexed).all(value.toLowerCase()),
  };
};
