import { existsSync } from 'node:fs';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';
import { RejectedError } from '../../../runtime/errors.ts';
import { EngineFailedError } from '../speech/engineFailed.ts';
import { parserLimits } from './pdfLimits.ts';

/** The thread's worker data. */
export interface PdfThreadData {
  port: MessagePort;
}

type PDFWorker = InstanceType<Awaited<ReturnType<typeof getResolvedPDFJS>>['PDFWorker']>;

/** A thread that runs the parser, with measures of its output and memory. */
export interface ParserThread {
  worker: PDFWorker;
  /** The number of text items and drawing operators sent so far. */
  pieces(): number;
  bytes(): Promise<number>;
  /** The number of images skipped so far because they were too large. */
  leftOut(): number;
  /** The reason it ended, if it has; pending requests then get no response. */
  ended(): Error | undefined;
  end(because: Error): Promise<void>;
}

/** The thread's message besides those of the parser. */
export const pictureLeftOut = 'A picture was left out';
/** The parser's verbosity level: its warnings report skipped images. */
const warnings = 1;

const file = new URL('./pdfThread.ts', import.meta.url);

/** Bundles don't contain the thread's file: there, Textract reads PDFs, and the parser only those attached to mails. */
export const hasThreads = (): boolean => existsSync(file);

/** Counts text items or drawing operators in a message: https://github.com/mozilla/pdf.js/blob/v5.6.205/src/shared/message_handler.js */
const piecesOf = (message: unknown): number => {
  const { chunk } = message as { chunk?: { length?: number; items?: unknown[] } };
  return chunk?.items?.length ?? chunk?.length ?? 0;
};

const faultOf = (cause: unknown): Error => {
  const isOutOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory ? new RejectedError('ARCHIVE_TOO_LARGE', { cause }) : new EngineFailedError('The PDF parser', { cause });
};

/** Starts a thread, which doesn't keep the process alive. */
export const startThread = async (): Promise<ParserThread> => {
  const { PDFWorker } = await getResolvedPDFJS();
  const { port1, port2 } = new MessageChannel();
  const workerData: PdfThreadData = { port: port2 };
  const resourceLimits = { maxOldGenerationSizeMb: parserLimits.maxBytes / 1024 / 1024 };
  // The process's own flags must not apply to the thread.
  const thread = new Worker(file, { workerData, transferList: [port2], resourceLimits, execArgv: [] });
  let pieces = 0;
  let ended: Error | undefined;
  thread.once('error', (cause) => (ended = faultOf(cause)));
  let leftOut = 0;
  port1.on('message', (message: unknown) => {
    if (message === pictureLeftOut) leftOut += 1;
    else pieces += piecesOf(message);
  });
  // The parser's types only allow ports of browsers.
  const worker = PDFWorker.create({ port: port1 as never, verbosity: warnings });
  for (const each of [port1, thread]) each.unref();
  return {
    worker,
    pieces: () => pieces,
    leftOut: () => leftOut,
    async bytes() {
      const { used_heap_size: heap, external_memory: buffers } = await thread.getHeapStatistics();
      return heap + buffers;
    },
    ended: () => ended,
    async end(because) {
      ended ??= because;
      worker.destroy();
      await thread.terminate();
    },
  };
};
