import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const packageName = '@moonshine-ai/moonshine-js';

/** Reads a model file from a package for browsers, which exports neither its code nor its models for Node. */
export const readModelFile = async (name: string): Promise<Uint8Array> => {
  for (const folder of createRequire(import.meta.url).resolve.paths(packageName) ?? []) {
    const file = path.join(folder, packageName, 'dist', 'model', 'tiny', 'quantized', name);
    const exists = await access(file).then(
      () => true,
      () => false,
    );
    if (exists) return readFile(file);
  }
  throw new Error(`${packageName} is not installed, or lacks the model file ${name}`);
};
