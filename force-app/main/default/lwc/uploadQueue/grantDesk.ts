import type { UploadFile, UploadGrant, UploadRefusal, UploadsResponse } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { UploadFailure } from './uploadFailure.ts';
import type { UploadPorts } from './uploadTypes.ts';

/** The broker takes no more per call. */
const filesPerCall = 200;
const callsAtOnce = 2;

/** Asks leave to send a file. */
export type AskGrant = (file: UploadFile) => Promise<UploadGrant>;

interface Asked {
  file: UploadFile;
  resolve: (grant: UploadGrant) => void;
  reject: (error: unknown) => void;
}

const refusal = ({ problem }: UploadRefusal): Error =>
  Object.assign(new Error(problem.detail ?? problem.title), { code: problem.code, retryable: problem.status >= 500 });

const answer = ({ file, resolve, reject }: Asked, uploads: UploadsResponse['uploads']): void => {
  const given = uploads.find(({ mediaId }) => mediaId === file.mediaId);
  if (given === undefined) reject(new UploadFailure('UNEXPECTED', { detail: 'The broker did not answer for this file' }));
  else if ('problem' in given) reject(refusal(given));
  else resolve(given);
};

/**
 * Each call costs one to Salesforce, so files share them: the first goes at once, and what gathers while two calls are under way goes
 * together in the next.
 */
export const grantDesk = ({ parentId, broker }: UploadPorts): AskGrant => {
  const waiting: Asked[] = [];
  let calls = 0;

  const call = async (batch: Asked[]): Promise<void> => {
    try {
      const { uploads } = await broker.uploads({ parentId, files: batch.map(({ file }) => file) });
      for (const asked of batch) answer(asked, uploads);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const flush = (): void => {
    if (calls >= callsAtOnce || waiting.length === 0) return;
    calls += 1;
    call(waiting.splice(0, filesPerCall))
      .finally(() => {
        calls -= 1;
        flush();
      })
      .catch(() => undefined);
  };

  return (file) =>
    new Promise((resolve, reject) => {
      waiting.push({ file, resolve, reject });
      // What becomes ready in the same turn goes in the same call.
      queueMicrotask(flush);
    });
};
