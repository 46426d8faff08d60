import type { UploadFile, UploadGrant, UploadRefusal, UploadsResponse } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { UploadFailure } from './uploadFailure.ts';
import type { Timer, UploadPorts } from './uploadTypes.ts';

/** The broker's limit per call. */
const filesPerCall = 200;
const callsAtOnce = 2;
/** A second concurrent call is made only for this many files, */
const worthACall = 50;
/** or if the first hangs: calls usually take a second or two, and time out only after half a minute. */
const hangsAfterMs = 4_000;

/** Requests a grant to send a file. */
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
 * Each call costs a Salesforce API call, so files share them: the first is made at once, and requests that arrive meanwhile go together
 * in the next. A hanging call delays only its own files.
 */
export const grantDesk = ({ parentId, broker }: UploadPorts, timer: Timer): AskGrant => {
  const waiting: Asked[] = [];
  let [calls, hanging] = [0, 0];

  const call = async (batch: Asked[]): Promise<void> => {
    try {
      const { uploads } = await broker.uploads({ parentId, files: batch.map(({ file }) => file) });
      const given = new Map(uploads.map((upload) => [upload.mediaId, upload]));
      for (const asked of batch) answer(asked, given.get(asked.file.mediaId));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const isDue = (): boolean => calls < callsAtOnce && waiting.length >= (calls > hanging ? worthACall : 1);
  /** Counts a call, and calls `onHang` if it hangs; returns a function to call at its end. */
  const watch = (onHang: () => void): (() => void) => {
    let hangs = 0;
    const callOff = timer(() => {
      hangs = 1;
      hanging += 1;
      onHang();
    }, hangsAfterMs);
    calls += 1;
    return () => {
      callOff();
      calls -= 1;
      hanging -= hangs;
    };
  };
  const flush = (): void => {
    if (!isDue()) return;
    const end = watch(flush);
    call(waiting.splice(0, filesPerCall))
      .finally(() => {
        end();
        flush();
      })
      .catch(() => undefined);
  };

  return (file) =>
    new Promise((resolve, reject) => {
      waiting.push({ file, resolve, reject });
      // Requests of the same turn go in the same call.
      queueMicrotask(flush);
    });
};
