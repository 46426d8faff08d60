import type { Upload } from '../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';

/** One line on stderr that is written over: how many files are where, and how much has been sent. Silent where nobody watches. */
export interface ProgressLine {
  uploads(uploads: readonly Upload[]): void;
  insights(done: number, all: number): void;
  end(): void;
}

const percent = (uploads: readonly Upload[]): number => {
  const all = uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const sent = uploads.reduce(
    (sum, { state, sizeBytes }) => sum + (state.name === 'sending' ? state.sentBytes : state.name === 'sent' ? sizeBytes : 0),
    0,
  );
  return all === 0 ? 100 : Math.floor((100 * sent) / all);
};

export const progressLine = (stream: NodeJS.WriteStream): ProgressLine => {
  const write = (text: string): void => {
    if (stream.isTTY) stream.write(`\r\u001B[2K${text}`);
  };
  return {
    uploads: (uploads) => {
      write(`Sending ${String(uploads.length)} file(s): ${String(percent(uploads))} %`);
    },
    insights: (done, all) => {
      write(`Reading: ${String(done)} of ${String(all)} done`);
    },
    end: () => {
      write('');
    },
  };
};
