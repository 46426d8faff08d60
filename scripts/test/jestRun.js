import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Before a run of Jest: its workers share a folder for the orgs that they have deployed. */
export default async () => {
  process.env['DEPLOYED_ORGS'] = await mkdtemp(path.join(tmpdir(), 'deployed-orgs-'));
};
