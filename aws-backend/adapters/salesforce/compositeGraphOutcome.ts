import { z } from 'zod';
import type { MediaWrite, WriteOutcome } from '../../ports/insightWriter.ts';
import { errorsOf, type GraphAnswer, type NodeAnswer, type NodeError } from './compositeGraph.ts';
import { mediaReferences } from './compositeGraphNodes.ts';

/** Temporary errors: record locks, and daily limits. */
const transient = new Set(['UNABLE_TO_LOCK_ROW', 'REQUEST_LIMIT_EXCEEDED', 'SERVER_UNAVAILABLE', 'UNKNOWN_EXCEPTION', 'QUERY_TIMEOUT']);

const gone = new Set(['NOT_FOUND', 'ENTITY_IS_DELETED']);

const isAboutMedia = ({ referenceId }: NodeAnswer): boolean => Object.values<string>(mediaReferences).includes(referenceId);

/** The validation rule on the status rejects late changes: earlier steps after a final status, and any change after a cancellation. */
const isLate = ({ errorCode, fields }: NodeError): boolean =>
  errorCode === 'FIELD_CUSTOM_VALIDATION_EXCEPTION' && fields.includes('Status__c');

const judge = (node: NodeAnswer, error: NodeError): WriteOutcome['outcome'] => {
  if (isAboutMedia(node) && (gone.has(error.errorCode) || isLate(error))) return 'stale';
  return transient.has(error.errorCode) || node.httpStatusCode >= 500 ? 'retry' : 'failed';
};

/** The error that made a graph fail: all other nodes only report that they were rolled back. */
const causeOf = ({ graphResponse }: GraphAnswer): [NodeAnswer, NodeError] | undefined => {
  for (const node of graphResponse.compositeResponse) {
    const error = errorsOf(node).find(({ errorCode }) => errorCode !== 'PROCESSING_HALTED');
    if (error) return [node, error];
  }
  return undefined;
};

/** The outcome for a file. The detail consists of codes and field names: Salesforce's message may repeat what was written. */
export const outcomeOf = (write: MediaWrite, answer: GraphAnswer | string = 'NO_ANSWER'): WriteOutcome => {
  const { mediaId } = write;
  if (typeof answer === 'string') return { mediaId, outcome: 'retry', detail: answer };
  if (answer.isSuccessful) return { mediaId, outcome: 'written' };
  const cause = causeOf(answer);
  if (cause === undefined) return { mediaId, outcome: 'retry', detail: 'PROCESSING_HALTED' };
  const [node, error] = cause;
  return { mediaId, outcome: judge(node, error), detail: [error.errorCode, ...error.fields].join(' ') };
};

const Before = z.object({ Processed_At__c: z.string() });

/** Whether insights of an earlier run may exist in Salesforce: the file was read before, or one of its insights already exists. */
export const wasWrittenBefore = (answer: GraphAnswer | string | undefined): boolean => {
  if (answer === undefined || typeof answer === 'string') return false;
  const before = answer.graphResponse.compositeResponse.find(({ referenceId }) => referenceId === mediaReferences.before);
  const cause = causeOf(answer);
  if (cause) return !isAboutMedia(cause[0]) && cause[1].errorCode === 'INVALID_FIELD_FOR_INSERT_UPDATE';
  return Before.safeParse(before?.body).success;
};

/**
 * Whether Salesforce found no such file. Either it was deleted, or this user lost access to files: only a query that
 * reports missing permissions distinguishes the two.
 */
export const wasNotFound = (answer: GraphAnswer | string | undefined): boolean => {
  const cause = answer === undefined || typeof answer === 'string' ? undefined : causeOf(answer);
  return cause !== undefined && isAboutMedia(cause[0]) && cause[1].errorCode === 'NOT_FOUND';
};
