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

/** The broker's HTTP API, for a page or a program with a proof key. */
export interface BrokerClient {
  /** Milliseconds since 1970 by the broker's clock, if it has answered before; else by this computer's. */
  now(): number;
  /** Requests a token in advance, so that the first call needn't wait for it. */
  prepare(): void;
  access(parentId: string): Promise<AccessResponse>;
  uploads(request: UploadsRequest): Promise<UploadsResponse>;
  /** Presigned URLs for more parts of one file, or fresh URLs for the same parts. */
  parts(mediaId: string, request: PartsRequest): Promise<PartsResponse>;
  /** The parts that S3 holds of the caller's own unfinished upload. */
  storedParts(mediaId: string, parentId: string): Promise<StoredPartsResponse>;
  complete(mediaId: string, request: CompleteRequest): Promise<CompleteResponse>;
  /** Aborts an unfinished upload and deletes its record. */
  abort(mediaId: string, parentId: string): Promise<AbortResponse>;
  content(mediaId: string, variant: ContentVariant): Promise<ContentResponse>;
  /** Stops reading a file, which is kept. */
  stopReading(mediaId: string): Promise<StopReadingResponse>;
  /** Starts reading a file again whose last reading didn't finish. */
  readAgain(mediaId: string): Promise<ReadAgainResponse>;
  /** Deletes an uploaded file, its results, and its record. */
  deleteMedia(mediaId: string): Promise<DeleteMediaResponse>;
}

export interface BrokerClientOptions {
  /** Without a trailing slash. */
  baseUrl: string;
  proofKey: () => Promise<ProofKey>;
  /** Creates the session record that vouches for the key; returns its id. */
  createSession: (thumbprint: string) => Promise<string>;
  fetch: Fetch;
}

/** Errors that a new token or proof may resolve: e.g. a renewal refused after eight hours, for which Salesforce can vouch again. */
const curable: ReadonlySet<string> = new Set([
  'NOT_AUTHORIZED',
  'PROOF_INVALID',
  'PROOF_REPLAYED',
  'KEY_MISMATCH',
  'SESSION_EXPIRED',
  'SESSION_NOT_FOUND',
]);

/** Calls the broker and manages its own token; a call that is refused because of its token is retried once with a new one. */
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
      token.current().catch(() => undefined); // the next caller gets the error
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
