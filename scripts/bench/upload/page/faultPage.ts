import { newMediaId } from './contender.ts';
import { createOurs, type OursOptions } from './ours.ts';

/** A file to upload: a range of the file that is chosen in the page. */
export interface Stretch {
  name: string;
  offset: number;
  sizeBytes: number;
}

export interface FaultRun {
  brokerUrl: string;
  parentId: string;
  badLine: NonNullable<OursOptions['badLine']>;
  files: Stretch[];
}

/** The final state of one file, as displayed to the user. */
export interface Ended {
  fileName: string;
  state: string;
  code?: string | undefined;
  mediaId?: string | undefined;
}

export interface FaultRunResult {
  ended: Ended[];
  /** The number of records created, including those of failed files. */
  recordCount: number;
}

type Uploads = Parameters<OursOptions['onChange']>[0];
let takeBack: () => Promise<void> = () => Promise.resolve();

const endOf = ({ fileName, state, mediaId }: Uploads[number]): Ended => ({
  fileName,
  mediaId,
  state: state.name,
  code: 'code' in state ? state.code : undefined,
});

/** Uploads ranges of the chosen file at the same time, until each has succeeded or failed. */
const send = async ({ files, ...target }: FaultRun): Promise<FaultRunResult> => {
  const [base] = (document.querySelector('input') as HTMLInputElement).files ?? [];
  if (base === undefined) throw new Error('No file chosen');
  let latest: Uploads = [];
  let recordCount = 0;
  const queue = createOurs({
    ...target,
    hasChecksums: true,
    createRecord: () => {
      recordCount += 1;
      return Promise.resolve(newMediaId());
    },
    onChange: (uploads) => {
      latest = uploads;
    },
  });
  queue.add(files.map(({ name, offset, sizeBytes }) => new File([base.slice(offset, offset + sizeBytes)], name)));
  await queue.idle();
  const ended = latest.map(endOf);
  takeBack = async () => {
    // A failed upload is kept so that it can be resumed. To discard it, restart and cancel it.
    for (const { id, state } of latest) {
      if (state.name === 'sent') continue;
      queue.retry(id);
      queue.cancel(id);
    }
    await queue.idle();
  };
  return { ended, recordCount };
};

Object.assign(globalThis, { send, takeBack: () => takeBack() });
