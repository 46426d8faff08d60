import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { archiveFiles } from '../metadata/archiveFiles.ts';
import { convertForceApp } from '../metadata/convertForceApp.ts';
import { buildOnce } from '../buildOnce.ts';

/** The result of `convertForceApp`, computed once per Jest run: the real CLI takes seconds for it, and about a dozen suites deploy it. */
export const convertedForceApp = async (addresses: Record<string, string> = {}): Promise<Map<string, Uint8Array>> => {
  const shared = process.env['SHARED_BY_RUN'];
  if (shared === undefined) return convertForceApp(addresses);
  const name = createHash('sha256').update(JSON.stringify(addresses)).digest('hex');
  const folder = await buildOnce(path.join(shared, 'converted', name), async (target) => {
    for (const [file, content] of await convertForceApp(addresses)) {
      await mkdir(path.join(target, path.dirname(file)), { recursive: true });
      await writeFile(path.join(target, file), content);
    }
  });
  return archiveFiles(folder);
};
