import { createHash, randomBytes } from 'node:crypto';
import {
  AbortResponse,
  CompleteResponse,
  MultipartGrant,
  PartsResponse,
  StoredPartsResponse,
  UploadsResponse,
  type PartGrant,
  type StoredPart,
} from '../../../aws-backend/contracts/http/uploads.ts';
import { createProofKey } from '../../../force-app/main/default/lwc/proofKey/proofKey.ts';
import type { LocalStatus } from '../localStatus.ts';
import type { Person } from './person.ts';

const mebibyte = 1024 * 1024;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** Returns an unreadable file of this many MiB of random bytes. */
export const randomFile = (mebibytes: number): File =>
  new File([new Uint8Array(randomBytes(mebibytes * mebibyte))], 'recording.bin', { type: 'application/octet-stream' });

/** Signs in and returns a function that calls the broker like a browser, and returns its response, successful or not. */
export const partedCalls = async ({ brokerUrl }: LocalStatus, { session }: Pick<Person, 'session'>) => {
  const key = await createProofKey();
  const call = async (method: string, path: string, body?: unknown, accessToken?: string): Promise<Record<string, unknown>> => {
    const url = brokerUrl + path.replace(/\?.*/, '');
    const issuedAtSeconds = Math.floor(Date.now() / 1000);
    const proof = await key.proof({ method, url, issuedAtSeconds, ...(accessToken === undefined ? {} : { accessToken }) });
    const authorization: Record<string, string> = accessToken === undefined ? {} : { authorization: `DPoP ${accessToken}` };
    const response = await fetch(brokerUrl + path, {
      method,
      headers: { 'content-type': 'application/json', dpop: proof, ...authorization },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const sessionId = await session.createRecord('Media_Session__c', { Key_Thumbprint__c: key.thumbprint });
  const token = String((await call('POST', '/token', { sessionId }))['accessToken']);
  return async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => call(method, path, body, token);
};

export type PartedCalls = Awaited<ReturnType<typeof partedCalls>>;

export const beginParted = async (call: PartedCalls, parentId: string, mediaId: string, file: File, partSizeBytes: number) => {
  const described = { mediaId, fileName: file.name, sizeBytes: file.size, contentType: file.type, partSizeBytes };
  const { uploads } = UploadsResponse.parse(await call('POST', '/uploads', { parentId, files: [described] }));
  return MultipartGrant.parse(uploads[0]);
};

const bytesOf = async (file: File, { partSizeBytes }: MultipartGrant, partNumber: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice((partNumber - 1) * partSizeBytes, partNumber * partSizeBytes).arrayBuffer());

/** Requests grants for some parts of a file. */
export const grantsFor = async (call: PartedCalls, grant: MultipartGrant, file: File, partNumbers: number[]): Promise<PartGrant[]> => {
  const parts = await Promise.all(
    partNumbers.map(async (partNumber) => ({ partNumber, sha256: sha256Of(await bytesOf(file, grant, partNumber)) })),
  );
  const answer = await call('POST', `/uploads/${grant.mediaId}/parts`, { uploadToken: grant.uploadToken, parts });
  return PartsResponse.parse(answer).parts;
};

/** Sends one part. Returns S3's status, its error code if any, and the part as named when the upload is completed. */
export const sendPart = async (
  file: File,
  grant: MultipartGrant,
  { partNumber, url, headers }: PartGrant,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => bytes,
): Promise<{ status: number; code?: string; part: StoredPart }> => {
  const bytes = await bytesOf(file, grant, partNumber);
  const { 'content-length': _length, ...sent } = headers;
  const response = await fetch(url, { method: 'PUT', headers: sent, body: change(bytes) });
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
  const part = { partNumber, sizeBytes: bytes.length, etag: response.headers.get('etag') ?? '', sha256: sha256Of(bytes) };
  return { status: response.status, ...(code === undefined ? {} : { code }), part };
};

/** Sends some parts in parallel. */
export const sendParts = async (call: PartedCalls, grant: MultipartGrant, file: File, partNumbers: number[]): Promise<StoredPart[]> => {
  const grants = await grantsFor(call, grant, file, partNumbers);
  return Promise.all(grants.map(async (one) => (await sendPart(file, grant, one)).part));
};

const named = (parts: StoredPart[]): object[] => parts.map(({ partNumber, etag, sha256 }) => ({ partNumber, etag, sha256 }));

/** Returns the broker's response to a complete call, successful or not. */
export const completeCall = async (call: PartedCalls, { mediaId, uploadToken }: MultipartGrant, parts: StoredPart[]) =>
  call('POST', `/uploads/${mediaId}/complete`, { uploadToken, parts: named(parts) });

export const complete = async (call: PartedCalls, grant: MultipartGrant, parts: StoredPart[]): Promise<CompleteResponse> =>
  CompleteResponse.parse(await completeCall(call, grant, parts));

export const stored = async (call: PartedCalls, parentId: string, mediaId: string): Promise<StoredPartsResponse> =>
  StoredPartsResponse.parse(await call('GET', `/uploads/${mediaId}/parts?parentId=${parentId}`));

export const abort = async (call: PartedCalls, parentId: string, mediaId: string): Promise<AbortResponse> =>
  AbortResponse.parse(await call('DELETE', `/uploads/${mediaId}?parentId=${parentId}`));

/** Returns S3's composite checksum of an object with these parts. */
export const compositeOf = async (file: File, grant: MultipartGrant, count: number): Promise<string> => {
  const sums = await Promise.all(
    Array.from({ length: count }, async (_, index) => Buffer.from(sha256Of(await bytesOf(file, grant, index + 1)), 'base64')),
  );
  return `${sha256Of(Buffer.concat(sums))}-${String(count)}`;
};
