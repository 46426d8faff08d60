import type { Bundle } from '../../../aws-backend/infra/bundle/bundle.ts';

/** The bytes that a function loads on a cold start, and the bytes of the whole bundle. */
export const bundleBytes = ({ outputs }: Pick<Bundle, 'outputs'>): { start: number; all: number } => {
  const first = Object.keys(outputs).find((file) => file.endsWith('/index.mjs'));
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement' && path in outputs) load(path);
  };
  if (first !== undefined) load(first);
  const sum = (files: Iterable<string>): number => [...files].reduce((bytes, file) => bytes + (outputs[file]?.bytes ?? 0), 0);
  return { start: sum(loaded), all: sum(Object.keys(outputs)) };
};
