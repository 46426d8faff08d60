import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { salesforceCli } from '../salesforceCli.ts';
import { archiveFiles } from './archiveFiles.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** A package directory of the project in `project` as the real CLI would deploy it, its replacements made from this environment. */
const convert = async (project: string, directory: string, environment: Record<string, string>): Promise<Map<string, Uint8Array>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'metadata-'));
  try {
    const env = { SF_APPLY_REPLACEMENTS_ON_CONVERT: 'true', ...environment };
    const cli = salesforceCli({ home: path.join(folder, 'home'), env, cwd: project });
    const archive = path.join(folder, 'archive');
    const { exitCode, stderr } = await cli(['project', 'convert', 'source', '--root-dir', directory, '--output-dir', archive]);
    if (exitCode !== 0) throw new Error(`sf project convert source failed: ${stderr}`);
    return await archiveFiles(archive);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The base, `force-app`, with these addresses in it. */
export const convertForceApp = (addresses: Record<string, string> = {}): Promise<Map<string, Uint8Array>> =>
  convert(root, 'force-app', addresses);

/** A part of the optional project. It stands on the base. */
export const convertOptional = (part: string, environment: Record<string, string> = {}): Promise<Map<string, Uint8Array>> =>
  convert(path.join(root, 'config', 'optional'), part, environment);
