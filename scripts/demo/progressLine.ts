import { counted } from '../counted.ts';
import type { UploadTotals } from '../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';

/**
 * A status line on stderr that is overwritten: the number of files by state, and the bytes sent. Prints nothing if stderr isn't a terminal.
 */
export interface ProgressLine {
  uploads(totals: UploadTotals): void;
  insights(done: number, all: number): void;
  end(): void;
}

const percent = ({ sizeBytes, sentBytes }: UploadTotals): number => (sizeBytes === 0 ? 100 : Math.floor((100 * sentBytes) / sizeBytes));

export const progressLine = (stream: NodeJS.WriteStream): ProgressLine => {
  const write = (text: string): void => {
    if (stream.isTTY) stream.write(`\r\u001B[2K${text}`);
  };
  return {
    uploads: (totals) => {
      write(`Sending ${counted(totals.fileCount, 'file')}: ${String(percent(totals))} %`);
    },
    insights: (done, all) => {
      write(`Reading: ${String(done)} of ${String(all)} done`);
    },
    end: () => {
      write('');
    },
  };
};
