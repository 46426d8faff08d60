import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];

const reachableFrom = (outputs: Outputs, entry: string): Set<string> => {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const { path: next } of outputs[file]?.imports ?? []) if (next in outputs) visit(next);
  };
  visit(entry);
  return found;
};

/**
 * Deletes the files of a bundle that nothing imports, and returns the others: esbuild writes one for every `import()`, even in
 * code that it removed.
 */
export const removeUnreachable = async (root: string, outputs: Outputs): Promise<Outputs> => {
  const entry = Object.keys(outputs).find((file) => path.basename(file) === 'index.mjs');
  if (entry === undefined) throw new Error('esbuild’s output has no index.mjs');
  const reachable = reachableFrom(outputs, entry);
  const isKept = ([file]: [string, unknown]): boolean => reachable.has(file);
  const all = Object.entries(outputs);
  await Promise.all(all.filter((each) => !isKept(each)).map(([file]) => rm(path.join(root, file))));
  return Object.fromEntries(all.filter(isKept));
};
