import type { InsightRecord } from '../../contracts/records/media.ts';
import type { MediaWrite } from '../../ports/insightWriter.ts';
import { apiVersion } from './connection.ts';
import type { Graph, GraphNode } from './compositeGraph.ts';

/** A file's existing insight records: their ids by external id. */
export type KnownInsights = ReadonlyMap<string, string>;

/** Reference ids of the nodes for the file itself. */
export const mediaReferences = { before: 'before', media: 'media' } as const;

const records = `/services/data/v${apiVersion}/sobjects`;

const whenWritten = (mediaId: string): GraphNode => ({
  method: 'GET',
  url: `${records}/Media__c/${mediaId}?fields=Processed_At__c`,
  referenceId: mediaReferences.before,
});

const patchMedia = ({ mediaId, change }: MediaWrite): GraphNode => ({
  method: 'PATCH',
  url: `${records}/Media__c/${mediaId}`,
  referenceId: mediaReferences.media,
  body: change,
});

const upsertInsight = (mediaId: string, { External_Id__c, ...fields }: InsightRecord, index: number): GraphNode => ({
  method: 'PATCH',
  url: `${records}/Insight__c/External_Id__c/${External_Id__c}`,
  referenceId: `insight${index}`,
  body: { ...fields, Media__c: mediaId },
});

/** Without the parent: a detail record's parent can only be set on creation. */
const updateInsight = (id: string, body: InsightRecord, index: number): GraphNode => ({
  method: 'PATCH',
  url: `${records}/Insight__c/${id}`,
  referenceId: `insight${index}`,
  body,
});

const deleteInsight = (id: string, index: number): GraphNode => ({
  method: 'DELETE',
  url: `${records}/Insight__c/${id}`,
  referenceId: `stale${index}`,
});

/** Writes a file without knowing its existing insights; if it has insights to write, also queries whether any exist. */
export const firstGraph = (write: MediaWrite): Graph => ({
  graphId: write.mediaId,
  compositeRequest: [
    ...(write.insights === undefined ? [] : [whenWritten(write.mediaId)]),
    patchMedia(write),
    ...(write.insights ?? []).map((insight, index) => upsertInsight(write.mediaId, insight, index)),
  ],
});

/** Writes a file whose existing insights are known: updates those that remain, adds new ones, deletes those no longer found. */
export const replacingGraph = (write: MediaWrite, known: KnownInsights): Graph => {
  const insights = write.insights ?? [];
  const found = new Set(insights.map((insight) => insight.External_Id__c));
  return {
    graphId: write.mediaId,
    compositeRequest: [
      patchMedia(write),
      ...insights.map((insight, index) => {
        const id = known.get(insight.External_Id__c);
        return id === undefined ? upsertInsight(write.mediaId, insight, index) : updateInsight(id, insight, index);
      }),
      ...[...known].filter(([externalId]) => !found.has(externalId)).map(([, id], index) => deleteInsight(id, index)),
    ],
  };
};
