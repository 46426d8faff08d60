import type { UploadFile, UploadGrant, UploadRefusal, UploadsResponse } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { UploadFailure } from './uploadFailure.ts';
import type { UploadPorts } from './uploadTypes.ts';

/** The broker takes no more per call. */
const filesPerCall = 200;
const callsAtOnce = 2;
/** A second call beside the first is for many files only. */
const worthACall = 50;

/** Asks leave to send a file. */
export type AskGrant = (file: UploadFile) => Promise<UploadGrant>;

interface Asked {
  file: UploadFile;
  resolve: (grant: UploadGrant) => void;
  reject: (error: unknown) => void;
}

const refusal = ({ problem }: UploadRefusal): Error =>
  Object.assign(new Error(problem.detail ?? problem.title), { code: problem.code, retryable: problem.status >= 500 });

const answer = ({ resolve, reject }: Asked, given: UploadsResponse['uploads'][number] | undefined): void => {
  if (given === undefined) reject(new UploadFailure('UNEXPECTED', { detail: 'The broker did not answer for this file' }));
  else if ('problem' in given) reject(refusal(given));
  else resolve(given);
};

/**
 * Each call costs one to Salesforce, so files share them: the first goes at once, and what gathers while it is under way goes together
 * in the next.
 */
export const grantDesk = ({ parentId, broker }: UploadPorts): AskGrant => {
  const waiting: Asked[] = [];
  let calls = 0;

  const call = async (batch: Asked[]): Promise<void> => {
    try {
      const { uploads } = await broker.uploads({ parentId, files: batch.map(({ file }) => file) });
      const given = new Map(uploads.map((upload) => [upload.mediaId, upload]));
      for (const asked of batch) answer(asked, given.get(asked.file.mediaId));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const isDue = (): boolean => (calls === 0 ? waiting.length > 0 : calls < callsAtOnce && waiting.length >= worthACall);
  const flush = (): void => {
    if (!isDue()) return;
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
