import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { MediaStatus } from '../../aws-backend/contracts/records/media.ts';
import type { LightningSession } from './lightningSession.ts';

const query = `query states($ids: [ID]) {
  uiapi { query { Media__c(where: { Id: { in: $ids } }, first: 200) { edges { node { Id Status__c { value } } } } } }
}`;
const States = z.object({
  uiapi: z.object({
    query: z.object({
      Media__c: z.object({ edges: z.array(z.object({ node: z.object({ Id: z.string(), Status__c: z.object({ value: MediaStatus }) }) })) }),
    }),
  }),
});

const isFinal = (status: MediaStatus): boolean => status !== 'Uploading' && status !== 'Processing';
const pollMs = 100;

/** Polls the files as the page does, without API calls, and reports each one's final state once. Gives up after `maxSeconds`. */
export const waitForInsights = async (
  session: LightningSession,
  mediaIds: readonly string[],
  onFinal: (mediaId: string, status: MediaStatus) => void,
  maxSeconds = 300,
): Promise<void> => {
  const waiting = new Set(mediaIds);
  const end = Date.now() + maxSeconds * 1000;
  while (waiting.size > 0 && Date.now() < end) {
    const states = States.parse(await session.graphql(query, { ids: [...waiting] }));
    for (const { node } of states.uiapi.query.Media__c.edges) {
      if (isFinal(node.Status__c.value) && waiting.delete(node.Id)) onFinal(node.Id, node.Status__c.value);
    }
    if (waiting.size > 0) await pause(pollMs);
  }
};
