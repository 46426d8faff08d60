import { DetectFacesCommand, DetectLabelsCommand, DetectModerationLabelsCommand, RekognitionClient } from '@aws-sdk/client-rekognition';
import type { Sighting } from '../../../contracts/extraction.ts';
import { note } from '../../../contracts/notes.ts';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { endedPhoto } from '../../local/images/brokenOff.ts';
import { fileProperties } from '../../local/images/fileProperties.ts';
import { decodeHeic } from '../../local/images/decodeHeic.ts';
import { firstPicture, pngFrames } from '../../local/images/firstPicture.ts';
import { countFrames, openPicture, orRejected } from '../../local/images/openPicture.ts';
import { pictureLimits, type PictureLimits } from '../../local/images/pictureLimits.ts';
import { patience } from '../patience.ts';
import type { ReadPicture } from '../textract/textractPages.ts';
import { detectText } from './detectText.ts';
import { joinPictures, type PictureText } from './joinPictures.ts';
import { callRekognition } from './rekognitionErrors.ts';
import { rekognitionPicture } from './rekognitionPicture.ts';
import { facesOf, labelsOf, moderationOf } from './sightings.ts';

interface Engines {
  rekognition?: RekognitionClient;
  /** Reads pages of text; without it, text is limited to 100 words. */
  readPicture?: ReadPicture | undefined;
  limits?: PictureLimits;
}

const maxLabels = 20;
/** Minimum confidence in percent for Rekognition's results. */
const minLabelConfidence = 60;
const minModerationConfidence = 60;

const see = async (rekognition: RekognitionClient, Bytes: Uint8Array): Promise<Sighting[]> => {
  const Image = { Bytes };
  const [labels, faces, moderation] = await Promise.all([
    callRekognition(() => rekognition.send(new DetectLabelsCommand({ Image, MaxLabels: maxLabels, MinConfidence: minLabelConfidence }))),
    callRekognition(() => rekognition.send(new DetectFacesCommand({ Image, Attributes: ['DEFAULT'] }))),
    callRekognition(() => rekognition.send(new DetectModerationLabelsCommand({ Image, MinConfidence: minModerationConfidence }))),
  ]);
  return [...facesOf(faces), ...labelsOf(labels), ...moderationOf(moderation)];
};

/** Analyzes images with Amazon Rekognition, and reads their text with it or, if given, Amazon Textract. */
export const rekognitionImages = ({
  rekognition = new RekognitionClient(patience),
  readPicture,
  limits = pictureLimits,
}: Engines = {}): Images => {
  const readText = async (picture: Uint8Array): Promise<PictureText> => {
    if (readPicture) {
      const { text, pages, tables, formFields } = await readPicture(picture);
      return { text, confidence: pages[0]?.confidence ?? 0, tables, formFields, isCut: false };
    }
    return { tables: [], formFields: [], ...(await detectText(rekognition, picture)) };
  };
  return {
    async read({ bytes, format }) {
      if (bytes.byteLength === 0) throw new RejectedError('FILE_EMPTY');
      const sent = firstPicture(await decodeHeic({ bytes, format }, limits));
      const { toRead, all } = await countFrames(sent, limits);
      const ended = await endedPhoto(sent, limits);
      const file = ended ?? sent;
      const texts: PictureText[] = [];
      let sightings: Sighting[] = [];
      for (let frame = 0; frame < toRead; frame += 1) {
        const picture = await orRejected(rekognitionPicture(openPicture(file, limits, frame)));
        texts.push(await readText(picture));
        if (frame === 0) sightings = await see(rekognition, picture);
      }
      const joined = joinPictures(texts);
      const notes = [
        ...(Math.max(all, pngFrames({ bytes, format })) > toRead ? [note('FIRST_PICTURE_ONLY')] : []),
        ...(ended || texts.some(({ isCut }) => isCut) ? [note('WRITING_MAY_BE_CUT')] : []),
      ];
      return {
        schemaVersion: 1,
        format,
        ...joined,
        attachments: [],
        sightings,
        properties: await fileProperties(bytes),
        ...(notes.length > 0 ? { notes } : {}),
        engine: readPicture ? 'Amazon Rekognition, Amazon Textract' : 'Amazon Rekognition',
      };
    },
  };
};
