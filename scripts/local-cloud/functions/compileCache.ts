import path from 'node:path';

/** The directory of Node's compile cache, shared by all processes that load the same files. */
export const compileCache = path.join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'node');
