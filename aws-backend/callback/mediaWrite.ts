import { json } from 'node:stream/consumers';
import { maxInsightsPerMedia } from '../contracts/limits.ts';
import { MediaResult } from '../contracts/result.ts';
import type { MediaWrite } from '../ports/insightWriter.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import type { CallbackEvent } from './callbackEvent.ts';
import { insightsOf } from './insights.ts';
import { failed, heardInPart, processing, ready, rejected } from './mediaChange.ts';

/** What one event changes in Salesforce. */
export const mediaWrite = async (objects: ObjectStore, event: CallbackEvent, publishedAt: Date): Promise<MediaWrite> => {
  const { mediaId, parentId } = event.media;
  if (event.type === 'media.accepted') return { mediaId, parentId, change: processing(event) };
  if (event.type === 'media.progress') return { mediaId, parentId, change: heardInPart(event) };
  if (event.type === 'media.rejected') return { mediaId, parentId, change: rejected(event, publishedAt), insights: [] };
  if (event.type === 'media.failed') return { mediaId, parentId, change: failed(publishedAt) };
  const result = MediaResult.parse(await json(await objects.read(event.result)));
  const insights = insightsOf(result);
  const change = ready(event, result, insights.length, publishedAt);
  return { mediaId, parentId, change, insights: insights.slice(0, maxInsightsPerMedia) };
};
