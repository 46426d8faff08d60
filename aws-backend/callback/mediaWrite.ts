import { json } from 'node:stream/consumers';
import type { MediaInterpreted } from '../contracts/events/mediaEvents.ts';
import { maxInsightsPerMedia } from '../contracts/limits.ts';
import { deletedKey } from '../contracts/media.ts';
import { MediaResult } from '../contracts/result.ts';
import type { MediaWrite } from '../ports/insightWriter.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import { StoppedError } from '../runtime/errors.ts';
import type { CallbackEvent } from './callbackEvent.ts';
import { insightsOf } from './insights.ts';
import { failed, heardInPart, processing, ready, rejected } from './mediaChange.ts';

/** Throws `StoppedError` if the file and its result were erased since the result was announced. */
const storedResult = async (objects: ObjectStore, { media, result }: MediaInterpreted): Promise<MediaResult> => {
  try {
    return MediaResult.parse(await json(await objects.read(result)));
  } catch (error) {
    const isDeleted = (await objects.head({ bucket: result.bucket, key: deletedKey(media) })) !== undefined;
    throw isDeleted ? new StoppedError() : error;
  }
};

/** The changes in Salesforce for one event. Throws `StoppedError` for the result of a deleted file. */
export const mediaWrite = async (objects: ObjectStore, event: CallbackEvent, publishedAt: Date): Promise<MediaWrite> => {
  const { mediaId, parentId } = event.media;
  if (event.type === 'media.accepted') return { mediaId, parentId, change: processing(event) };
  if (event.type === 'media.progress') return { mediaId, parentId, change: heardInPart(event) };
  if (event.type === 'media.rejected') return { mediaId, parentId, change: rejected(event, publishedAt), insights: [] };
  if (event.type === 'media.failed') return { mediaId, parentId, change: failed(event, publishedAt) };
  const result = await storedResult(objects, event);
  const insights = insightsOf(result);
  const change = ready(event, result, insights.length, publishedAt);
  return { mediaId, parentId, change, insights: insights.slice(0, maxInsightsPerMedia) };
};
