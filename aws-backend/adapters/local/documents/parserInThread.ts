import { existsSync } from 'node:fs';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';
import { RejectedError } from '../../../runtime/errors.ts';
import { EngineFailedError } from '../speech/engineFailed.ts';
import { parserLimits } from './pdfLimits.ts';

/** What the thread is given. */
export interface PdfThreadData {
  port: MessagePort;
}

type PDFWorker = InstanceType<Awaited<ReturnType<typeof getResolvedPDFJS>>['PDFWorker']>;

/** A thread in which the parser reads files, and what it has said and taken. */
export interface ParserThread {
  worker: PDFWorker;
  /** Pieces of text and of drawing that it has told of so far. */
  pieces(): number;
  bytes(): Promise<number>;
  /** Pictures that it has left out so far, for they were too large. */
  leftOut(): number;
  /** Why it has ended, if it has: nothing more is heard of what it was asked. */
  ended(): Error | undefined;
  end(because: Error): Promise<void>;
}

/** What the thread tells beside the parser's own messages. */
export const pictureLeftOut = 'A picture was left out';
/** The parser's name for how much it says: its warnings tell of what it leaves out. */
const warnings = 1;

const file = new URL('./pdfThread.ts', import.meta.url);

/** A bundle holds no thread's file: there, Textract reads PDFs, and only those that are attached to mails are read by the parser. */
export const hasThreads = (): boolean => existsSync(file);

/** Text comes as items, drawing as operators, in the messages of https://github.com/mozilla/pdf.js/blob/v5.6.205/src/shared/message_handler.js */
const piecesOf = (message: unknown): number => {
  const { chunk } = message as { chunk?: { length?: number; items?: unknown[] } };
  return chunk?.items?.length ?? chunk?.length ?? 0;
};

const faultOf = (cause: unknown): Error => {
  const isOutOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory ? new RejectedError('ARCHIVE_TOO_LARGE', { cause }) : new EngineFailedError('The parser of PDFs', { cause });
};

/** Starts a thread. It keeps no process alive: whoever waits for it does. */
export const startThread = async (): Promise<ParserThread> => {
  const { PDFWorker } = await getResolvedPDFJS();
  const { port1, port2 } = new MessageChannel();
  const workerData: PdfThreadData = { port: port2 };
  const resourceLimits = { maxOldGenerationSizeMb: parserLimits.mostBytes / 1024 / 1024 };
  // Flags of the process, as those for a program on its command line, are not the thread's.
  const thread = new Worker(file, { workerData, transferList: [port2], resourceLimits, execArgv: [] });
  let pieces = 0;
  let ended: Error | undefined;
  thread.once('error', (cause) => (ended = faultOf(cause)));
  let leftOut = 0;
  port1.on('message', (message: unknown) => {
    if (message === pictureLeftOut) leftOut += 1;
    else pieces += piecesOf(message);
  });
  // The parser's types know a browser's ports only.
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
