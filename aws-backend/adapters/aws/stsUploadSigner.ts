import { create } from 'content-disposition';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { PartTerms, PutTerms, UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import { bucketAddress, regionOf, type S3Place } from './bucketAddress.ts';
import type { GrantCredentialsSource } from './grantCredentials.ts';
import { fileNameMetadata } from './fileNameMetadata.ts';
import { callStorage } from './storageErrors.ts';
import { urlSigner } from './urlSigner.ts';

export interface StsUploadSignerOptions {
  grants: GrantCredentialsSource;
  s3?: S3Place;
  /** Endpoints of the uploads bucket; the SDK's own by default. A browser opens at most six connections to each. */
  uploadEndpoints?: readonly string[];
  now?: () => number;
}

const checksumHeader = (sha256: string | undefined): Record<string, string> =>
  sha256 === undefined ? {} : { 'x-amz-checksum-sha256': sha256 };

const putHeaders = ({ contentType, sizeBytes, sha256, fileName }: PutTerms): Record<string, string> => ({
  'content-type': contentType,
  'content-length': String(sizeBytes),
  'if-none-match': '*',
  ...checksumHeader(sha256),
  'x-amz-meta-file-name': fileNameMetadata(fileName),
});

const partHeaders = ({ sizeBytes, sha256 }: PartTerms): Record<string, string> => ({
  'content-length': String(sizeBytes),
  ...checksumHeader(sha256),
});

const metadataPrefix = 'x-amz-meta-';

/** Chromium rejects a quoted name that contains a lone “?”, as in French punctuation: all but plain names are also sent encoded. */
const contentDisposition = (fileName: string): string => create(fileName, { fallback: fileName.replaceAll(/[^\w.() -]/g, '_') });

/** Requests S3, once more if the connection breaks, e.g. one kept alive while Lambda had frozen the function. */
const ask = (url: string, init: RequestInit): Promise<Response> => callStorage(() => fetch(url, init).catch(() => fetch(url, init)));

const pathOf = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

/** Signs with credentials of a role that AWS STS has narrowed to one action in one folder. */
export const stsUploadSigner = ({ grants, s3 = {}, uploadEndpoints = [], now = Date.now }: StsUploadSignerOptions): UploadSigner => {
  const addressOf = bucketAddress(s3);
  const region = regionOf(s3);
  const sign = urlSigner(async () => region, now);
  let count = 0;
  /** Alternates between the bucket's endpoints. */
  const uploadUrl = async ({ bucket, key }: StoredObject): Promise<string> => {
    count += 1;
    const address = uploadEndpoints[count % uploadEndpoints.length] ?? (await addressOf(bucket));
    return `${address}/${pathOf(key)}`;
  };

  return {
    async put(scope, terms) {
      const credentials = await grants.credentialsFor(scope, 'send', terms.object);
      return sign(credentials, { method: 'PUT', url: await uploadUrl(terms.object), query: {}, headers: putHeaders(terms) });
    },

    async part(scope, terms) {
      const credentials = await grants.credentialsFor(scope, 'send', terms.object);
      const query = { partNumber: String(terms.partNumber), uploadId: terms.uploadId };
      return sign(credentials, { method: 'PUT', url: await uploadUrl(terms.object), query, headers: partHeaders(terms) });
    },

    async look(scope, object) {
      const credentials = await grants.credentialsFor(scope, 'read', object);
      const url = `${await addressOf(object.bucket)}/${pathOf(object.key)}`;
      const signed = await sign(credentials, { method: 'HEAD', url, query: {}, headers: {} });
      const { ok, status, headers } = await ask(signed.url, { method: 'HEAD' });
      // Without permission to list the bucket, S3 answers 403 for a missing object: docs.aws.amazon.com, HeadObject, "Permissions".
      if (status === 403 || status === 404) return undefined;
      if (!ok) throw new RefusedError('STORAGE_UNAVAILABLE', { detail: `HTTP ${String(status)}` });
      const metadata = [...headers].filter(([name]) => name.startsWith(metadataPrefix));
      return {
        contentType: headers.get('content-type') ?? '',
        metadata: Object.fromEntries(metadata.map(([name, value]) => [name.slice(metadataPrefix.length), value])),
      };
    },

    async mark(scope, object) {
      const credentials = await grants.credentialsFor(scope, 'mark', object);
      const url = `${await addressOf(object.bucket)}/${pathOf(object.key)}`;
      const signed = await sign(credentials, { method: 'PUT', url, query: {}, headers: { 'content-length': '0' } });
      const { ok, status } = await ask(signed.url, { method: 'PUT', headers: signed.headers });
      if (!ok) throw new RefusedError('STORAGE_UNAVAILABLE', { detail: `HTTP ${String(status)}` });
    },

    async get(scope, object, fileName) {
      const credentials = await grants.credentialsFor(scope, 'read', object);
      const query = {
        'response-content-disposition': contentDisposition(fileName),
        'response-cache-control': 'private, no-store',
        // The holder of a PUT URL may add unsigned headers, and S3 stores this one: a browser would then decompress what was scanned compressed.
        'response-content-encoding': 'identity',
      };
      const url = `${await addressOf(object.bucket)}/${pathOf(object.key)}`;
      return sign(credentials, { method: 'GET', url, query, headers: {} });
    },
  };
};
