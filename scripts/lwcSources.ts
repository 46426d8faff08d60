import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export const lwcFolder = path.join(import.meta.dirname, '..', 'force-app', 'main', 'default', 'lwc');

/** Whether a component's file is TypeScript that is compiled for the platform. */
export const isLwcSource = (file: string): boolean => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.includes('__tests__');

/** Whether a source was edited or checked out after it was compiled. Git sets modification times to the time of checkout. */
export const isAnyStale = async (folder: string = lwcFolder): Promise<boolean> => {
  const sources = (await readdir(folder, { recursive: true })).filter(isLwcSource).map((file) => path.join(folder, file));
  const areStale = await Promise.all(
    sources.map(async (source) => {
      const compiled = await stat(source.replace(/\.ts$/, '.js')).catch(() => undefined);
      return compiled === undefined || compiled.mtimeMs < (await stat(source)).mtimeMs;
    }),
  );
  return areStale.includes(true);
};
