import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { salesforceCli } from '../salesforceCli.ts';
import { archiveFiles } from './archiveFiles.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** `force-app` as the real CLI would deploy it, its replacements made for these addresses. */
export const convertForceApp = async (addresses: Record<string, string> = {}): Promise<Map<string, Uint8Array>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'metadata-'));
  try {
    const env = { SF_APPLY_REPLACEMENTS_ON_CONVERT: 'true', ...addresses };
    const cli = salesforceCli({ home: path.join(folder, 'home'), env, cwd: root });
    const archive = path.join(folder, 'archive');
    const { exitCode, stderr } = await cli(['project', 'convert', 'source', '--root-dir', 'force-app', '--output-dir', archive]);
    if (exitCode !== 0) throw new Error(`sf project convert source failed: ${stderr}`);
    return await archiveFiles(archive);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
