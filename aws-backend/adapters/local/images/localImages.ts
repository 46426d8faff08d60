import { note } from '../../../contracts/notes.ts';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { formFieldsOf } from '../documents/fields/formFields.ts';
import { joinPages, tablesOf, type PageText } from '../documents/pagedText.ts';
import { endedPhoto } from './brokenOff.ts';
import { decodeHeic } from './decodeHeic.ts';
import { fileProperties } from './fileProperties.ts';
import { firstPicture, pngFrames } from './firstPicture.ts';
import type { OcrLanguage } from './ocrLanguages.ts';
import { countFrames, openPicture, orRejected } from './openPicture.ts';
import { pictureLimits, type PictureLimits } from './pictureLimits.ts';
import { prepareImage } from './prepareImage.ts';
import { readAnyWayUp } from './readAnyWayUp.ts';
import { tesseractOcr, type Ocr } from './tesseractOcr.ts';
import { localVision } from './vision/localVision.ts';
import { pixelsOf } from './vision/pixelsOf.ts';
import type { Vision } from './vision/vision.ts';

interface Engines {
  ocr?: Ocr;
  /** Absent if only text is needed, such as for scanned pages. */
  vision?: Vision | undefined;
  limits?: PictureLimits;
}

/** Extracts text, recognized objects and Exif properties from pictures on this machine. */
export const localImages = ({ ocr = tesseractOcr(), vision, limits = pictureLimits }: Engines = {}): Images & {
  close(): Promise<void>;
} => ({
  async read({ bytes, format }, onPage) {
    if (bytes.byteLength === 0) throw new RejectedError('FILE_EMPTY');
    const sent = firstPicture(await decodeHeic({ bytes, format }, limits));
    const { toRead, all } = await countFrames(sent, limits);
    const ended = await endedPhoto(sent, limits);
    const file = ended ?? sent;
    const pages: PageText[] = [];
    let ocrLanguage: OcrLanguage = 'en';
    for (let frame = 0; frame < toRead; frame += 1) {
      await onPage?.(frame, toRead);
      const image = await orRejected(prepareImage(openPicture(file, limits, frame)));
      const { text, tables = [], confidence, language } = await readAnyWayUp((side) => ocr.read(side), image);
      if (text !== '') ocrLanguage = language;
      pages.push({ text, method: 'ocr', confidence, tables });
    }
    const sightings = (await vision?.see(await orRejected(pixelsOf(openPicture(file, limits))))) ?? [];
    const isWeak = sightings.some(({ isLowConfidence }) => isLowConfidence);
    const notes = [
      ...(Math.max(all, pngFrames({ bytes, format })) > toRead ? [note('FIRST_PICTURE_ONLY')] : []),
      ...(isWeak ? [note('SEEN_BY_SMALL_ENGINE')] : []),
      ...(ended ? [note('WRITING_MAY_BE_CUT')] : []),
    ];
    const joined = joinPages(pages);
    if (vision && joined.text === '' && sightings.length === 0) notes.push(note('NOTHING_SEEN'));
    const engine = ['tesseract.js 7.0.0', ...(vision ? [vision.engine] : [])].join(', ');
    return {
      schemaVersion: 1,
      format,
      ...joined,
      tables: tablesOf(pages),
      formFields: formFieldsOf(joined.text, joined.pages),
      attachments: [],
      ...(vision ? { sightings, properties: await fileProperties(bytes) } : {}),
      ...(notes.length > 0 ? { notes } : {}),
      ...(joined.text === '' ? {} : { ocrLanguage }),
      engine,
    };
  },
  close: () => ocr.close(),
});

/** Like `localImages`, with all image recognition engines. */
export const seeingImages = (engines: Engines = {}): ReturnType<typeof localImages> => localImages({ vision: localVision(), ...engines });
