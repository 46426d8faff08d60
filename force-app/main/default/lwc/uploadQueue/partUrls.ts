import type { PartGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { UploadFailure } from './uploadFailure.ts';

const partsPerCall = 100;

interface Wanted {
  partNumber: number;
  sha256?: string;
}

interface Asked extends Wanted {
  resolve: (grant: PartGrant) => void;
  reject: (error: unknown) => void;
}

/** Requests the URL of one part. */
export type AskPartUrl = (wanted: Wanted) => Promise<PartGrant>;

/** Requests URLs in batches: requests that arrive during one call go together in the next. */
export const partUrls = (ask: (parts: Wanted[]) => Promise<PartGrant[]>): AskPartUrl => {
  const waiting: Asked[] = [];
  let isAsking = false;

  const call = async (window: Asked[]): Promise<void> => {
    try {
      const grants = await ask(window.map(({ partNumber, sha256 }) => ({ partNumber, ...(sha256 === undefined ? {} : { sha256 }) })));
      for (const { partNumber, resolve, reject } of window) {
        const grant = grants.find((found) => found.partNumber === partNumber);
        if (grant === undefined) reject(new UploadFailure('UNEXPECTED', { detail: 'The broker did not answer for this part' }));
        else resolve(grant);
      }
    } catch (error) {
      for (const { reject } of window) reject(error);
    }
  };
  const flush = (): void => {
    if (isAsking || waiting.length === 0) return;
    isAsking = true;
    const next = (): void => {
      isAsking = false;
      flush();
    };
    call(waiting.splice(0, partsPerCall)).then(next, next);
  };

  return (wanted) =>
    new Promise((resolve, reject) => {
      waiting.push({ ...wanted, resolve, reject });
      queueMicrotask(flush);
    });
};
