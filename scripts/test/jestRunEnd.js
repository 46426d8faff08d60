import { rm } from 'node:fs/promises';

/** After a run of Jest: nothing of it stays, whatever its tests left. */
export default async () => {
  const folder = process.env['SHARED_BY_RUN'];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
};
