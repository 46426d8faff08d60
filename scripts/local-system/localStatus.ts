import path from 'node:path';
import { z } from 'zod';
import { placeFlags } from './placeFlags.ts';

/** The response of a running local system to `GET /local/status`. */
export const LocalStatus = z.object({
  orgUrl: z.url(),
  brokerUrl: z.url(),
  clientId: z.string(),
  /** For `sf org login jwt` and jsforce. Readable by its owner only. */
  privateKeyFile: z.string(),
  sampleAccountId: z.string(),
  /** API calls counted by the org since it was created. */
  apiCallCount: z.number().int(),
});
export type LocalStatus = z.infer<typeof LocalStatus>;

/** Longer than a busy system takes to respond. */
const patienceMs = 15_000;

/** Returns the status of the local system on this port, or undefined if there is none. Another program may respond differently or never. */
export const localStatus = async (port: number): Promise<LocalStatus | undefined> => {
  const url = `http://127.0.0.1:${String(port)}/local/status`;
  const asked = { headers: { 'x-local-lightning': '1' }, signal: AbortSignal.timeout(patienceMs) };
  const answer = await fetch(url, asked)
    .then((response) => response.json() as Promise<unknown>)
    .catch(() => undefined);
  return LocalStatus.safeParse(answer).data;
};

/** Returns the status of the local system on this port. Throws if there is none. */
export const runningAt = async (port: number): Promise<LocalStatus> => {
  const status = await localStatus(port);
  if (status !== undefined) return status;
  const flags = placeFlags({ port: String(port) }).trimEnd();
  throw new Error(`No local system is running on port ${String(port)}. Start it: npm start${flags && ` -- ${flags}`}`);
};

/** Returns the data folder of a running system. */
export const dataFolderOf = ({ privateKeyFile }: LocalStatus): string => path.join(path.dirname(privateKeyFile), '..');
