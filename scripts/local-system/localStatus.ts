import path from 'node:path';
import { z } from 'zod';
import { placeFlags } from './placeFlags.ts';

/** What a running local system tells programs on this machine: `GET /local/status`. */
export const LocalStatus = z.object({
  orgUrl: z.url(),
  brokerUrl: z.url(),
  clientId: z.string(),
  /** For `sf org login jwt` and jsforce; readable by its owner only. */
  privateKeyFile: z.string(),
  sampleAccountId: z.string(),
  /** API calls the org has counted since it was made. */
  apiCallCount: z.number().int(),
});
export type LocalStatus = z.infer<typeof LocalStatus>;

/** Longer than a busy system takes to answer. */
const patienceMs = 15_000;

/** The status of the system that runs at that port, or undefined where none does: another program may, which answers otherwise or not at all. */
export const localStatus = async (port: number): Promise<LocalStatus | undefined> => {
  const url = `http://127.0.0.1:${String(port)}/local/status`;
  const asked = { headers: { 'x-local-lightning': '1' }, signal: AbortSignal.timeout(patienceMs) };
  const answer = await fetch(url, asked)
    .then((response) => response.json() as Promise<unknown>)
    .catch(() => undefined);
  return LocalStatus.safeParse(answer).data;
};

/** The status of the system that runs at that port. Throws where none does. */
export const runningAt = async (port: number): Promise<LocalStatus> => {
  const status = await localStatus(port);
  if (status !== undefined) return status;
  const flags = placeFlags({ port: String(port) }).trimEnd();
  throw new Error(`No local system is running on port ${String(port)}. Start it: npm start${flags && ` -- ${flags}`}`);
};

/** Where a running system keeps its data. */
export const dataFolderOf = ({ privateKeyFile }: LocalStatus): string => path.join(path.dirname(privateKeyFile), '..');
