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

/** A file that the parser has opened. */
export type Pdf = Opened & {
  /** Whether a picture was left out because it is too large. */
  hasLeftOut(): boolean;
  /** Goes on with another parser, where a page has asked for so much that this one was ended. */
  openAgain(): Promise<void>;
};

/** What the parser tells of a file: what it fails on is damaged. */
export const orDamaged = async <Part>(asked: Promise<Part>): Promise<Part> =>
  asked.catch((cause: unknown) => {
    throw cause instanceof BackendError ? cause : new RejectedError('FILE_CORRUPT', { cause });
  });

/** A page of a file, and the files attached to it. What is damaged of them is the file's fault, for whoever asks for it. */
const partsOf = (pdf: Pick<Opened, 'getPage' | 'getAttachments'>): Pick<Opened, 'getPage' | 'getAttachments'> => ({
  getPage: (number) => orDamaged(pdf.getPage(number)),
  getAttachments: () => orDamaged(pdf.getAttachments()),
});

/** A file, and the thread that reads it. */
type Held = Omit<Pdf, 'openAgain'>;

forgiveParserFaults();

const { resolve } = createRequire(import.meta.url);

/**
 * The fonts that every PDF may name without bringing them, and what Japanese, Chinese and Korean files mean by their letters. The parser
 * reads them by path, and finds none by the URLs that unpdf 1.7.0 gives it: in a machine without fonts, as a function is, nothing would be drawn.
 */
const parserFiles = (): { standardFontDataUrl: string; cMapUrl: string; cMapPacked: boolean } => {
  const folder = path.dirname(resolve('pdfjs-dist/package.json'));
  return { standardFontDataUrl: `${folder}/standard_fonts/`, cMapUrl: `${folder}/cmaps/`, cMapPacked: true };
};

const open = (bytes: Uint8Array, { mostPixels }: ParserLimits, thread?: ParserThread): Promise<Opened> => {
  const own = { useSystemFonts: false, verbosity: 0, maxImageSize: mostPixels, ...parserFiles() };
  return getDocumentProxy(bytes, thread ? { ...own, worker: thread.worker } : own);
};

/** A thread takes a third of a second to start, so one is kept for the next file. */
const idle: ParserThread[] = [];
const takeThread = async (): Promise<ParserThread> => idle.pop() ?? startThread();

const leaveThread = async (thread: ParserThread): Promise<void> => {
  if (idle.length === 0 && thread.ended() === undefined) idle.push(thread);
  else await thread.end(new Error('Not needed any more'));
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
    // Of a thread that has ended nothing is left to destroy, and no answer comes.
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
 * Opens a PDF. The parser reads it in a thread of its own, which is ended where a file asks for more than `limits` allow. It takes a buffer away from its owner,
 * so it is given one of its own.
 */
export const openPdf = async (bytes: Uint8Array, limits = parserLimits): Promise<Pdf> => {
  await parserWithHyphens();
  const file = await withoutJpeg2000(bytes);
  if (hasThreads()) return openInThread(file, limits);
  const pdf = await open(new Uint8Array(file), limits);
  const parts = partsOf({ getPage: pdf.getPage.bind(pdf), getAttachments: pdf.getAttachments.bind(pdf) });
  return Object.assign(pdf, parts, { hasLeftOut: () => false, openAgain: () => Promise.resolve() });
};
