import type { DatabaseSync } from 'node:sqlite';

/** Runs work in a transaction, or in a savepoint if one is open. Rolls back if it throws. */
export const transactions = (database: DatabaseSync): (<Result>(work: () => Result) => Result) => {
  let depth = 0;
  return (work) => {
    const name = `level_${String(depth)}`;
    depth += 1;
    database.exec(`SAVEPOINT ${name}`);
    try {
      const result = work();
      database.exec(`RELEASE ${name}`);
      return result;
    } catch (error) {
      database.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    } finally {
      depth -= 1;
    }
  };
};
