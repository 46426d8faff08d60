import type { Context } from 'aws-lambda';
import { importJWK, type CryptoKey } from 'jose';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import { resultFiles } from '../../contracts/media.ts';
import { Problem } from '../../contracts/problem.ts';
import type { Access, MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { SessionRecord } from '../../ports/sessionRecords.ts';
import type { PartTerms, PutTerms, ReadableHead, UploadSigner } from '../../ports/uploadSigner.ts';
import { deleteMedia } from '../grant/deleteMedia.ts';
import { grantAccess } from '../grant/grantAccess.ts';
import { grantContent } from '../grant/grantContent.ts';
import { grantUploads } from '../grant/grantUploads.ts';
import { readAgain } from '../grant/readAgain.ts';
import { readingLimits } from '../grant/readingLimits.ts';
import { stopReading } from '../grant/stopReading.ts';
import { brokerAuthorizer } from '../http/brokerAuthorizer.ts';
import { brokerRouter } from '../http/brokerRouter.ts';
import { issueToken, readToken } from '../identity/accessToken.ts';
import { authorize, type Caller } from '../identity/authorize.ts';
import { grantToken } from '../identity/grantToken.ts';
import { abortUpload } from '../upload/abortUpload.ts';
import { completeUpload } from '../upload/completeUpload.ts';
import type { ChecksumRule } from '../upload/checksumRule.ts';
import { grantParts } from '../upload/grantParts.ts';
import { storedParts } from '../upload/storedParts.ts';
import { issueUploadToken, readUploadToken } from '../upload/uploadToken.ts';
import { authorizerEvent, httpApiEvent, type HttpCall } from './httpApiEvent.ts';
import { mediaId, orgId, parentId, userId } from './ids.ts';
import { memoryOnce } from './memoryOnce.ts';
import { memoryUploads } from './memoryUploads.ts';
import { testKey, type TestKey } from './testKey.ts';
import { withinScope } from './withinScope.ts';

export const brokerUrl = 'https://broker.example';

/** The state of Salesforce, as set by a test. */
export interface Salesforce {
  sessions: Map<string, SessionRecord>;
  access: Access;
  media: MediaOfParent[];
  hiddenMediaIds: string[];
  shared: string[];
  deleted: string[];
  cancelled: string[];
  begun: [mediaId: string, reading: number][];
  /** Whether a record that looked unsent has moved on by the time it is to be deleted. */
  isSent?: boolean;
  failsWith?: Error;
}

/** A broker's response: status, headers and JSON. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Record<string, unknown>;
}

const recordAccessOf = (salesforce: Salesforce): RecordAccess => {
  const answer = <Value>(value: Value): Promise<Value> =>
    salesforce.failsWith ? Promise.reject(salesforce.failsWith) : Promise.resolve(value);
  const found = (id: string): MediaOfParent | undefined => salesforce.media.find((media) => media.mediaId === id);
  /** Access is known for one user and one record; for all others Salesforce denies it. */
  const accessOf = (who: string, where = parentId): Access =>
    who === userId && where === parentId
      ? salesforce.access
      : { canRead: false, canEdit: false, canDelete: false, canViewUnredacted: false };
  return {
    check: async ({ userId: who, parentId: where, mediaIds }) =>
      answer({ ...accessOf(who, where), media: mediaIds.flatMap((id) => found(id) ?? []) }),
    checkForSharing: async ({ userId: who, parentId: where }) =>
      answer({ ...accessOf(who, where), hiddenMediaIds: salesforce.hiddenMediaIds }),
    checkMedia: async ({ userId: who, mediaId: id }) => {
      const media = found(id);
      return answer(media && { ...accessOf(who), media });
    },
    share: async ({ userId: who, mediaIds }) => {
      if (who !== userId || mediaIds.length === 0) throw new Error('Unexpected call to Salesforce');
      salesforce.shared.push(...mediaIds);
      return answer(mediaIds.length);
    },
    cancelReading: async (id) => {
      salesforce.cancelled.push(id);
      return answer(found(id)?.status === 'Processing');
    },
    deleteMedia: async (id) => {
      salesforce.deleted.push(id);
      return answer(true);
    },
    beginReading: async (...begun) => {
      salesforce.begun.push(begun);
      return answer(true);
    },
    deleteUnsent: async (id) => {
      if (salesforce.isSent === true) return answer(false);
      salesforce.deleted.push(id);
      return answer(true);
    },
  };
};

/** The reading limits of the test broker. */
export const reading = readingLimits({ documentBytes: 1000, pdfBytes: 2000, characters: 100, pictureBytes: 500, recordingMinutes: 90 });

const expiresAt = new Date('2026-11-23T10:15:00Z');

interface Storage {
  puts: PutTerms[];
  parts: PartTerms[];
  copies: ReadableHead[];
  gone: Set<string>;
  marks: StoredObject[];
}

const signerOf = ({ puts, parts, copies, gone, marks }: Storage): UploadSigner => ({
  part: withinScope(async (_scope, terms: PartTerms) => {
    parts.push(terms);
    const { object, partNumber } = terms;
    return { url: `https://s3.example/${object.key}?partNumber=${String(partNumber)}`, headers: {}, expiresAt };
  }),
  put: withinScope(async (_scope, terms: PutTerms) => {
    puts.push(terms);
    return { url: `https://s3.example/${terms.object.bucket}/${terms.object.key}`, headers: { 'if-none-match': '*' }, expiresAt };
  }),
  look: withinScope(async (_scope, { key }: StoredObject) => {
    if (key.endsWith(`/${resultFiles.redactedCopy}`)) return copies.at(-1);
    return gone.has(key) ? undefined : { contentType: 'application/pdf', metadata: {} };
  }),
  mark: withinScope(async (_scope, stopped: StoredObject) => {
    marks.push(stopped);
  }),
  get: withinScope(async (_scope, { bucket, key }: StoredObject, _fileName: string) => ({
    url: `https://s3.example/${bucket}/${key}`,
    headers: {},
    expiresAt,
  })),
});

const asKey = async (jwk: TestKey['jwk']): Promise<CryptoKey> => (await importJWK(jwk, 'ES256')) as CryptoKey;

/** A complete broker with its authorizer, called as by API Gateway, over a Salesforce and an S3 that a test controls. */
export const testBroker = async (checksums: ChecksumRule = 'required') => {
  const tokenKey = await testKey();
  const clock = { now: new Date('2026-11-23T10:00:00Z') };
  const salesforce: Salesforce = {
    sessions: new Map(),
    access: { canRead: true, canEdit: true, canDelete: true, canViewUnredacted: true },
    media: [{ mediaId, parentId, storedUnderId: parentId, createdById: userId, status: 'Uploading', reading: 1, fileName: 'Offer.pdf' }],
    hiddenMediaIds: [],
    shared: [],
    deleted: [],
    cancelled: [],
    begun: [],
  };
  const storage: Storage = { puts: [], parts: [], copies: [], gone: new Set(), marks: [] };
  const uploads = memoryUploads();
  const logged: unknown[] = [];
  const record = (...entry: unknown[]): void => void logged.push(entry);
  // A function's log starts at level INFO.
  const log = { debug: () => undefined, info: record, warn: record, error: record };

  const once = memoryOnce(() => clock.now.getTime());
  const now = (): Date => clock.now;
  const read = readToken(brokerUrl, async () => asKey(tokenKey.jwk));
  const issue = issueToken(brokerUrl, async () => asKey(tokenKey.privateJwk));
  const grants = {
    recordAccess: recordAccessOf(salesforce),
    uploadSigner: signerOf(storage),
    uploads,
    uploadsBucket: 'media-uploads-local',
    resultsBucket: 'media-results-local',
    issueUpload: issueUploadToken(brokerUrl, async () => asKey(tokenKey.privateJwk)),
    readUpload: readUploadToken(brokerUrl, async () => asKey(tokenKey.jwk)),
    ...{ checksums, now },
  };
  const sessions = { mayBe: (id: string) => id.startsWith('a02'), find: (id: string) => Promise.resolve(salesforce.sessions.get(id)) };
  const useCases = {
    token: grantToken({ sessions, once, issue, read, now }),
    access: grantAccess({ ...grants, reading }),
    uploads: grantUploads(grants),
    parts: grantParts(grants),
    storedParts: storedParts(grants),
    complete: completeUpload(grants),
    abort: abortUpload(grants),
    content: grantContent(grants),
    stopReading: stopReading(grants),
    readAgain: readAgain(grants),
    deleteMedia: deleteMedia(grants),
  };
  const router = brokerRouter(useCases, brokerUrl, log);
  const authorizer = brokerAuthorizer(authorize({ once, read, now }), brokerUrl, log);

  /** Calls the broker only, as an authorized caller. */
  const call = async (request: HttpCall, isBase64Encoded = false): Promise<Answer> => {
    const result = await router.resolve(httpApiEvent(request, isBase64Encoded), {} as Context);
    return { status: result.statusCode ?? 0, headers: result.headers ?? {}, body: JSON.parse(result.body ?? '') as Answer['body'] };
  };
  /** Calls the authorizer only. */
  const isAllowed = async (request: HttpCall): Promise<Partial<Caller> | undefined> => {
    const { isAuthorized, context } = await authorizer(authorizerEvent(request));
    return isAuthorized ? context : undefined;
  };
  /** Issues a token for a key that Salesforce vouches for. */
  const tokenFor = async (key: TestKey): Promise<string> => {
    const vouchedAt = clock.now.getTime() / 1000;
    return (await issue({ userId, orgId, keyThumbprint: key.thumbprint, vouchedAt }, clock.now)).accessToken;
  };
  return { clock, salesforce, ...storage, uploads, logged, call, isAllowed, tokenFor };
};

export type TestBroker = Awaited<ReturnType<typeof testBroker>>;

/** The problem in a response; fails if there is none, or if status or content type don't match it. */
export const problemIn = ({ status, headers, body }: Answer): Problem => {
  const found = Problem.parse(body);
  expect({ status, type: headers['content-type'] }).toEqual({ status: found.status, type: 'application/problem+json' });
  return found;
};
