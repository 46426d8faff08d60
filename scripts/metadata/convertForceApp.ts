import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { salesforceCli } from '../salesforceCli.ts';
import { archiveFiles } from './archiveFiles.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** Converts a package directory of the project with the real CLI, with replacements from these environment variables. */
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

/** The converted package `force-app`, with these addresses as replacements. */
export const convertForceApp = (addresses: Record<string, string> = {}): Promise<Map<string, Uint8Array>> =>
  convert(root, 'force-app', addresses);

/** A converted part of the optional project; it depends on force-app. */
export const convertOptional = (part: string, environment: Record<string, string> = {}): Promise<Map<string, Uint8Array>> =>
  convert(path.join(root, 'config', 'optional'), part, environment);
