import { rm } from 'node:fs/promises';

/** After a run of Jest. */
export default async () => {
  const folder = process.env['DEPLOYED_ORGS'];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
};
