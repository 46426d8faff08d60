import { workerData } from 'node:worker_threads';
import { pictureLeftOut, type PdfThreadData } from './parserInThread.ts';
import { forgiveParserFaults } from './parserFaults.ts';
import { parserWithHyphens } from './parserHyphens.ts';

/** The global variable of unpdf's worker part. */
interface ParserGlobals {
  pdfjsWorker: { WorkerMessageHandler: { initializeFromPort(port: unknown): void } };
}

forgiveParserFaults();
await parserWithHyphens();
const { port } = workerData as PdfThreadData;
// The parser reports this only as a warning.
console.warn = (warning: string): void => {
  if (warning.includes('Image exceeded maximum allowed size')) port.postMessage(pictureLeftOut);
};
(globalThis as unknown as ParserGlobals).pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
