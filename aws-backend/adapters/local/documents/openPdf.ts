import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { BackendError, RejectedError } from '../../../runtime/errors.ts';
import { withoutJpeg2000 } from './jpeg2000/withoutJpeg2000.ts';
import { forgiveParserFaults } from './parserFaults.ts';
import { parserWithHyphens } from './parserHyphens.ts';
import { hasThreads, startThread, type ParserThread } from './parserInThread.ts';
import { parserLimits, type ParserLimits } from './pdfLimits.ts';
import { watched, watchOver } from './watchedPdf.ts';

type Opened = Awaited<ReturnType<typeof getDocumentProxy>>;

/** An open PDF. */
export type Pdf = Opened & {
  /** Whether an image was skipped because it is too large. */
  hasLeftOut(): boolean;
  /** Reopens the file after its thread was terminated because a page exceeded the limits. */
  openAgain(): Promise<void>;
};

/** Turns errors of the parser into FILE_CORRUPT, except our own. */
export const orDamaged = async <Part>(asked: Promise<Part>): Promise<Part> =>
  asked.catch((cause: unknown) => {
    throw cause instanceof BackendError ? cause : new RejectedError('FILE_CORRUPT', { cause });
  });

/** Pages and attachments, with errors of the parser as FILE_CORRUPT for every caller. */
const partsOf = (pdf: Pick<Opened, 'getPage' | 'getAttachments'>): Pick<Opened, 'getPage' | 'getAttachments'> => ({
  getPage: (number) => orDamaged(pdf.getPage(number)),
  getAttachments: () => orDamaged(pdf.getAttachments()),
});

/** A PDF and its thread. */
type Held = Omit<Pdf, 'openAgain'>;

forgiveParserFaults();

const { resolve } = createRequire(import.meta.url);

/**
 * The standard fonts, which PDFs may use without embedding, and the character maps for Japanese, Chinese and Korean. The parser needs
 * paths: with the URLs of unpdf 1.7.0 it finds none, and Lambda functions have no system fonts, so no text would be drawn.
 */
const parserFiles = (): { standardFontDataUrl: string; cMapUrl: string; cMapPacked: boolean } => {
  const folder = path.dirname(resolve('pdfjs-dist/package.json'));
  return { standardFontDataUrl: `${folder}/standard_fonts/`, cMapUrl: `${folder}/cmaps/`, cMapPacked: true };
};

const open = (bytes: Uint8Array, { maxPixels }: ParserLimits, thread?: ParserThread): Promise<Opened> => {
  const own = { useSystemFonts: false, verbosity: 0, maxImageSize: maxPixels, ...parserFiles() };
  return getDocumentProxy(bytes, thread ? { ...own, worker: thread.worker } : own);
};

/** One thread is kept for the next file, because starting one takes a third of a second. */
const idle: ParserThread[] = [];
const takeThread = async (): Promise<ParserThread> => idle.pop() ?? startThread();

const leaveThread = async (thread: ParserThread): Promise<void> => {
  if (idle.length === 0 && thread.ended() === undefined) idle.push(thread);
  else await thread.end(new Error('The thread is no longer needed'));
};

const heldInThread = async (bytes: Uint8Array, limits: ParserLimits): Promise<Held> => {
  const thread = await takeThread();
  const before = thread.leftOut();
  const watch = watchOver(thread, limits);
  const pdf = await watch(open(new Uint8Array(bytes), limits, thread)).catch(async (error: unknown) => {
    await leaveThread(thread);
    throw error;
  });
  const destroy = async (): Promise<void> => {
    // A terminated thread has nothing left to destroy, and wouldn't respond.
    if (thread.ended() === undefined) await watch(pdf.destroy());
    await leaveThread(thread);
  };
  return watched(pdf, watch, { destroy, hasLeftOut: () => thread.leftOut() > before });
};

const openInThread = async (bytes: Uint8Array, limits: ParserLimits): Promise<Pdf> => {
  let held = await heldInThread(bytes, limits);
  const openAgain = async (): Promise<void> => {
    await held.destroy();
    held = await heldInThread(bytes, limits);
  };
  const partOf = (name: string | symbol): unknown => {
    const own = { ...partsOf(held), openAgain };
    return Reflect.get(Object.hasOwn(own, name) ? own : held, name);
  };
  return new Proxy(held, { get: (_, name) => partOf(name) }) as Pdf;
};

/**
 * Opens a PDF. The parser runs in a separate thread, which is terminated if a file exceeds `limits`. It gets a copy of the bytes, because
 * it detaches the buffer.
 */
export const openPdf = async (bytes: Uint8Array, limits = parserLimits): Promise<Pdf> => {
  await parserWithHyphens();
  const file = await withoutJpeg2000(bytes);
  if (hasThreads()) return openInThread(file, limits);
  const pdf = await open(new Uint8Array(file), limits);
  const parts = partsOf({ getPage: pdf.getPage.bind(pdf), getAttachments: pdf.getAttachments.bind(pdf) });
  return Object.assign(pdf, parts, { hasLeftOut: () => false, openAgain: () => Promise.resolve() });
};
