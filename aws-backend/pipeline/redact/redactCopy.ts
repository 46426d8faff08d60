import { json } from 'node:stream/consumers';
import type { MediaInterpreted } from '../../contracts/events/mediaEvents.ts';
import type { KeptNote, NoteCode } from '../../contracts/notes.ts';
import { resultKey } from '../../contracts/media.ts';
import { MediaResult } from '../../contracts/result.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Redactor } from '../../ports/redactor.ts';
import { RejectedError } from '../../runtime/errors.ts';
import type { Log } from '../../runtime/log.ts';

interface Ports {
  objects: ObjectStore;
  redactor: Redactor;
  resultsBucket: string;
  log: Log;
}

/** Notes about parts of a file that were not read. */
const unread: ReadonlySet<NoteCode> = new Set([
  ...(['HIDDEN_LEFT_OUT', 'PARTS_UNREAD', 'FORMULAS_NOT_SAVED', 'WORKBOOK_CELLS_ONLY', 'FIRST_PICTURE_ONLY'] as const),
  ...(['PICTURES_TOO_MANY', 'PICTURES_JPEG_2000', 'PDF_FILES_UNREAD', 'MAIL_FILES_UNREAD', 'MAIL_ENCRYPTED', 'ADOBE_FORM_UNREAD'] as const),
  ...(['PAGE_UNREAD', 'PAGES_UNREAD', 'MANY_PAGES_UNREAD', 'PDF_PAGES_UNREAD', 'SPEECH_UNSURE'] as const),
]);

const notesOf = ({ extraction, notes = [] }: MediaResult): KeptNote[] => [...notes, ...(extraction.notes ?? [])];

/** Whether unread text may be beside text that can be covered; of a note from an earlier version this isn't known. */
const isCutAnywhere = (result: MediaResult): boolean =>
  notesOf(result).some((note) => typeof note === 'string' || note.code === 'WRITING_MAY_BE_CUT');

/** Whether a file contains, or may contain, personal data: in its text or speech, its metadata, or parts that weren't read. */
const isPersonal = (result: MediaResult): boolean =>
  result.personalData.length > 0 ||
  (result.extraction.segments ?? []).some(({ words = [] }) => words.some((word) => word.isPersonal)) ||
  notesOf(result).some((note) => typeof note !== 'string' && unread.has(note.code)) ||
  (result.extraction.properties ?? []).some((property) => property.isPersonal) ||
  result.extraction.pages.some(({ hasUnreadPictures }) => hasUnreadPictures);

const makeCopy = async (
  { objects, redactor, resultsBucket: bucket }: Ports,
  { media, format, result }: MediaInterpreted,
): Promise<void> => {
  const found = MediaResult.parse(await json(await objects.read(result)));
  if (isCutAnywhere(found)) return;
  const copy = { bucket, key: resultKey(media, 'redactedCopy') };
  // The copy is tagged with its reading, because another one may find different personal data.
  const made = { reading: String(media.reading) };
  if (!isPersonal(found) && !(await redactor.holdsUnread({ media, format }))) {
    await objects.write(copy, '', 'application/x-empty', { ...made, 'is-original': 'true' });
    return;
  }
  const redacted = await redactor.redact({ media, format }, found);
  if (redacted) await objects.write(copy, redacted.bytes, redacted.contentType, made);
};

/**
 * Stores a redacted copy of a file or, if it contains neither personal data nor unread parts, a marker that the file itself serves
 * as the copy. A file that was read by another engine, or is too large, has no copy; its record has the results all the same.
 */
export const redactCopy =
  (ports: Ports) =>
  async (file: MediaInterpreted): Promise<void> => {
    try {
      await makeCopy(ports, file);
    } catch (error) {
      if (!(error instanceof RejectedError)) throw error;
      ports.log.warn('No redacted copy can be made of a file', { mediaId: file.media.mediaId, code: error.code });
    }
  };
