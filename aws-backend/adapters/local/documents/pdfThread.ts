import { workerData } from 'node:worker_threads';
import { pictureLeftOut, type PdfThreadData } from './parserInThread.ts';
import { forgiveParserFaults } from './parserFaults.ts';
import { parserWithHyphens } from './parserHyphens.ts';

/** Where unpdf's parser puts the half of it that reads files. */
interface ParserGlobals {
  pdfjsWorker: { WorkerMessageHandler: { initializeFromPort(port: unknown): void } };
}

forgiveParserFaults();
await parserWithHyphens();
const { port } = workerData as PdfThreadData;
// The parser has no other way to say it.
console.warn = (warning: string): void => {
  if (warning.includes('Image exceeded maximum allowed size')) port.postMessage(pictureLeftOut);
};
(globalThis as unknown as ParserGlobals).pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
