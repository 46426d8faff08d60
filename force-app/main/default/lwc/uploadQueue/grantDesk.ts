import type { UploadFile, UploadGrant, UploadRefusal, UploadsResponse } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { UploadFailure } from './uploadFailure.ts';
import type { Timer, UploadPorts } from './uploadTypes.ts';

/** The broker takes no more per call. */
const filesPerCall = 200;
const callsAtOnce = 2;
/** A second call beside the first is for many files only, */
const worthACall = 50;
/** unless the first hangs: calls take a second or two as a rule, and are given up only after half a minute. */
const hangsAfterMs = 4_000;

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
 * in the next. One that hangs holds up only its own.
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
  /** Counts a call, and says when it hangs; answers what to do at its end. */
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
      // What becomes ready in the same turn goes in the same call.
      queueMicrotask(flush);
    });
};
