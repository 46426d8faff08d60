import { rm } from 'node:fs/promises';

/** After a run of Jest. */
export default async () => {
  const folder = process.env['SHARED_BY_RUN'];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
};
