import { buffer } from 'node:stream/consumers';
import type { SpeechSegment } from '../../../contracts/extraction.ts';
import { kindOf, routeOf, type MediaFormat } from '../../../contracts/format.ts';
import type { MediaResult } from '../../../contracts/result.ts';
import type { ObjectStore } from '../../../ports/objectStore.ts';
import type { RedactedCopy, Redactor } from '../../../ports/redactor.ts';
import { openSound } from '../speech/openSound.ts';
import { bleepsOf } from './bleeps.ts';
import { ocrWords, type OcrWords } from './ocrWords.ts';
import { redactPdf } from './redactPdf.ts';
import { redactPicture } from './redactPicture.ts';
import { redactFilm, redactSound } from './redactSound.ts';
import { besideSound } from './unread/besideSound.ts';
import { unreadInArchive } from './unread/unreadInArchive.ts';
import { unreadInPdf } from './unread/unreadInPdf.ts';
import { unreadInPicture } from './unread/unreadInPicture.ts';
import { unreadInSound } from './unread/unreadInSound.ts';
import { unreadInText } from './unread/unreadInText.ts';

type File = Parameters<Redactor['redact']>[0];

/** Limits, because copies are built in memory: every page is an image, and audio takes 115 MB an hour. */
const maxPages = 200;
const maxMinutes = 120;
const maxFilmBytes = 512 * 1024 * 1024;

/**
 * Whether an engine other than the local one, which times no words, transcribed a recording: which track it took, and whether its times
 * start with the audio, is unknown.
 */
const isByAnother = (segments: readonly SpeechSegment[]): boolean => segments.some(({ words }) => words !== undefined);

const redactRecording = async (objects: ObjectStore, { media, format }: File, result: MediaResult): Promise<RedactedCopy | undefined> => {
  const { segments = [], durationMs = 0 } = result.extraction;
  if (durationMs > maxMinutes * 60_000) return undefined;
  const sound = openSound(objects, { media, format });
  try {
    if (isByAnother(segments) && (await sound.hasMoreTracks())) return undefined;
    const bleeps = bleepsOf(segments, result.personalData, isByAnother(segments) ? await sound.lateMs() : 0);
    if (kindOf(format) === 'Video' && media.sizeBytes <= maxFilmBytes) {
      const film = await redactFilm(await buffer(await objects.read(media)), sound.samples(0), bleeps);
      if (film) return { bytes: film, contentType: 'video/mp4' };
    }
    return { bytes: await redactSound(sound.samples(0), bleeps), contentType: 'audio/flac' };
  } finally {
    sound.close();
  }
};

const unreadInRecording = async (objects: ObjectStore, { media, format }: File): Promise<boolean> => {
  const sound = openSound(objects, { media, format });
  try {
    const tags = await sound.tags();
    if (tags === undefined || unreadInSound(tags) || (await sound.hasMoreTracks())) return true;
    return await besideSound(objects, { media, format });
  } finally {
    sound.close();
  }
};

const archives: ReadonlySet<MediaFormat> = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);

/** Redacts PDFs, images, recordings and videos on this machine, whichever engine extracted their text. */
export const localRedactor = (objects: ObjectStore, ocr: OcrWords = ocrWords()): Redactor => ({
  async holdsUnread({ media, format }) {
    const route = routeOf(format);
    if (route === 'speech') return unreadInRecording(objects, { media, format });
    const bytes = await buffer(await objects.read(media));
    if (route === 'images') return unreadInPicture(bytes, format);
    if (format === 'pdf') return unreadInPdf(bytes);
    return archives.has(format) ? unreadInArchive(bytes) : unreadInText(bytes, format);
  },
  async redact(file, result) {
    const route = routeOf(file.format);
    if (route === 'speech') return redactRecording(objects, file, result);
    if (result.extraction.pages.length > maxPages) return undefined;
    if (route === 'images') {
      return redactPicture({ bytes: await buffer(await objects.read(file.media)), format: file.format }, result, ocr);
    }
    if (file.format !== 'pdf') return undefined;
    return { bytes: await redactPdf(await buffer(await objects.read(file.media)), result, ocr), contentType: 'application/pdf' };
  },
});
