import type { PutGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { isFresh, requestGrants } from './grants.ts';
import { withRetries, type Wait } from './retry.ts';
import { sendFile, type Sent } from './sendFile.ts';
import { failureOf, UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import type { UploadPorts } from './uploadTypes.ts';

interface Steps {
  ports: UploadPorts;
  wait: Wait;
  /** Files that are hashed and may share this file's call to the broker. */
  companions: () => UploadItem[];
  onProgress: (sentBytes: number) => void;
}

const filesPerCall = 10;

const freshGrant = async (item: UploadItem, { ports, wait, companions }: Steps): Promise<PutGrant> => {
  const held = await item.grant;
  if (held !== undefined && isFresh(held)) return held;
  const others = companions().filter((other) => other !== item && other.grant === undefined);
  // What was asked for just now is used whatever a wrong clock makes of it.
  return requestGrants(item, others.slice(0, filesPerCall - 1), ports, wait);
};

/** The record of an earlier attempt turned out to be of no use: the file gets one of its own. */
const startAfresh = (item: UploadItem): void => {
  item.mediaId = undefined;
  item.isReused = false;
  item.grant = undefined;
};

const grantOrAfresh = async (item: UploadItem, steps: Steps): Promise<PutGrant> => {
  try {
    return await freshGrant(item, steps);
  } catch (error) {
    if (!item.isReused || failureOf(error).code !== 'MEDIA_NOT_FOUND') throw error;
    startAfresh(item);
    return freshGrant(item, steps);
  }
};

const put = async (item: UploadItem, steps: Steps): Promise<Sent> => {
  const grant = await grantOrAfresh(item, steps);
  item.abort.signal.throwIfAborted();
  return withRetries(() => sendFile(item, grant, steps.ports.transport, steps.onProgress), steps.wait, item.abort.signal);
};

/** Brings one hashed file to S3. Ends only when S3 has said that it holds exactly these bytes. */
export const upload = async (item: UploadItem, steps: Steps, mayRenew = true): Promise<void> => {
  const sent = await put(item, steps);
  if (sent === 'sent') return;
  if (sent === 'exists') {
    // Only this page writes to a record it made, so what is there is its own earlier PUT, whose answer was lost.
    if (!item.isReused) return;
    startAfresh(item);
    await upload(item, steps, mayRenew);
    return;
  }
  if (!mayRenew) throw new UploadFailure('STORAGE_REFUSED', { detail: 'HTTP 403' });
  item.grant = undefined;
  await upload(item, steps, false);
};
