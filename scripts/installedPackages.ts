import { readFileSync } from 'node:fs';
import path from 'node:path';
import { counted } from './counted.ts';

interface Package {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const packageIn = (...folder: string[]): Package => JSON.parse(readFileSync(path.join(...folder, 'package.json'), 'utf8')) as Package;

const versionIn = (modules: string, name: string): string | undefined => {
  try {
    return packageIn(modules, name).version;
  } catch {
    return undefined;
  }
};

/**
 * Throws if the installed packages differ from package.json, as after git pull: a function that lacks a package would be retried forever,
 * and its file would never become ready.
 */
export const refuseOldPackages = (root = path.join(import.meta.dirname, '..')): void => {
  const { dependencies, devDependencies } = packageIn(root);
  const modules = path.join(root, 'node_modules');
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  const other = wanted.filter(([name, version]) => versionIn(modules, name) !== version).map(([name]) => name);
  if (other.length === 0) return;
  const more = other.length > 1 ? ` and ${counted(other.length - 1, 'more package')}` : '';
  throw new Error(`Missing or outdated: ${other[0] ?? ''}${more}. Run npm ci first`);
};
