import type { AccessResponse } from '../../../../../aws-backend/contracts/http/access.ts';
import type { ContentResponse, ContentVariant } from '../../../../../aws-backend/contracts/http/content.ts';
import type { DeleteMediaResponse } from '../../../../../aws-backend/contracts/http/deletion.ts';
import type { ReadAgainResponse, StopReadingResponse } from '../../../../../aws-backend/contracts/http/reading.ts';
import type {
  AbortResponse,
  CompleteRequest,
  CompleteResponse,
  PartsRequest,
  PartsResponse,
  StoredPartsResponse,
  UploadsRequest,
  UploadsResponse,
} from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { ProofKey } from '../proofKey/proofKey.ts';
import { accessToken } from './accessToken.ts';
import {
  isAbort,
  isAccess,
  isComplete,
  isContent,
  isDeleted,
  isParts,
  isReadAgain,
  isStopped,
  isStoredParts,
  isToken,
  isUploads,
} from './answers.ts';
import { brokerClock } from './brokerClock.ts';
import { BrokerError } from './brokerError.ts';
import { provenCalls, type Call, type Fetch } from './provenCalls.ts';

export { BrokerError, type BrokerClientCode } from './brokerError.ts';

/** The broker's HTTP API, as a page or a program with a proof key uses it. */
export interface BrokerClient {
  /** Milliseconds since 1970 by the broker's clock, as far as it has answered. */
  now(): number;
  /** Gets a token, so that the first call need not wait for it. */
  prepare(): void;
  access(parentId: string): Promise<AccessResponse>;
  uploads(request: UploadsRequest): Promise<UploadsResponse>;
  /** Leave for more parts of one file, or for the same again. */
  parts(mediaId: string, request: PartsRequest): Promise<PartsResponse>;
  /** What S3 has of a file of the caller's own that did not arrive yet. */
  storedParts(mediaId: string, parentId: string): Promise<StoredPartsResponse>;
  complete(mediaId: string, request: CompleteRequest): Promise<CompleteResponse>;
  /** Takes an unfinished upload back, its record included. */
  abort(mediaId: string, parentId: string): Promise<AbortResponse>;
  content(mediaId: string, variant: ContentVariant): Promise<ContentResponse>;
  /** Ends the reading of a file, which stays. */
  stopReading(mediaId: string): Promise<StopReadingResponse>;
  /** Has a file read once more that was not read to its end. */
  readAgain(mediaId: string): Promise<ReadAgainResponse>;
  /** Deletes a file that has arrived, what was read in it, and its record. */
  deleteMedia(mediaId: string): Promise<DeleteMediaResponse>;
}

export interface BrokerClientOptions {
  /** Without a trailing slash. */
  baseUrl: string;
  proofKey: () => Promise<ProofKey>;
  /** Creates the session record that vouches for the key, and answers its id. */
  createSession: (thumbprint: string) => Promise<string>;
  fetch: Fetch;
}

/** Refusals that a new token or a new proof can cure: where a renewal is refused after eight hours, say, Salesforce can vouch again. */
const curable: ReadonlySet<string> = new Set([
  'NOT_AUTHORIZED',
  'PROOF_INVALID',
  'PROOF_REPLAYED',
  'KEY_MISMATCH',
  'SESSION_EXPIRED',
  'SESSION_NOT_FOUND',
]);

/** Calls the broker with a token of its own keeping; a call that is refused for its token is made once more with a new one. */
export const createBrokerClient = ({ baseUrl, proofKey, createSession, fetch }: BrokerClientOptions): BrokerClient => {
  const clock = brokerClock();
  const call = provenCalls(baseUrl, proofKey, fetch, clock);
  const token = accessToken(
    async (body) => call({ method: 'POST', path: '/token', body, isAnswer: isToken }),
    async () => createSession((await proofKey()).thumbprint),
  );
  const once = async <Answer>(request: Call<Answer>): Promise<Answer> => call({ ...request, accessToken: await token.current() });
  const authorized = async <Answer>(request: Call<Answer>): Promise<Answer> => {
    try {
      return await once(request);
    } catch (error) {
      if (!(error instanceof BrokerError) || !curable.has(error.code)) throw error;
      token.forget();
      return once(request);
    }
  };

  return {
    now: clock.now,
    prepare: () => {
      token.current().catch(() => undefined); // whoever calls next is told
    },
    access: async (parentId) => authorized({ method: 'POST', path: '/access', body: { parentId }, isAnswer: isAccess }),
    uploads: async (body) => authorized({ method: 'POST', path: '/uploads', body, isAnswer: isUploads }),
    parts: async (mediaId, body) => authorized({ method: 'POST', path: `/uploads/${mediaId}/parts`, body, isAnswer: isParts }),
    storedParts: async (mediaId, parentId) =>
      authorized({ method: 'GET', path: `/uploads/${mediaId}/parts?parentId=${parentId}`, isAnswer: isStoredParts }),
    complete: async (mediaId, body) => authorized({ method: 'POST', path: `/uploads/${mediaId}/complete`, body, isAnswer: isComplete }),
    abort: async (mediaId, parentId) =>
      authorized({ method: 'DELETE', path: `/uploads/${mediaId}?parentId=${parentId}`, isAnswer: isAbort }),
    content: async (mediaId, variant) =>
      authorized({ method: 'GET', path: `/media/${mediaId}/content?variant=${variant}`, isAnswer: isContent }),
    stopReading: async (mediaId) => authorized({ method: 'DELETE', path: `/media/${mediaId}/reading`, isAnswer: isStopped }),
    readAgain: async (mediaId) => authorized({ method: 'POST', path: `/media/${mediaId}/reading`, isAnswer: isReadAgain }),
    deleteMedia: async (mediaId) => authorized({ method: 'DELETE', path: `/media/${mediaId}`, isAnswer: isDeleted }),
  };
};
