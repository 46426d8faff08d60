import path from 'node:path';

/** Where Node keeps what it compiled, for the next process that loads the same files. */
export const compileCache = path.join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'node');
