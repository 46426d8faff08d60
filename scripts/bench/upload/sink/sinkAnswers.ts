import type { IncomingMessage } from 'node:http';

/** A response; the defaults are status 200, no headers and no body. */
export interface SinkAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

interface Part {
  sizeBytes: number;
  sha256: string | undefined;
  etag: string;
}

const xml = (name: string, content: string): SinkAnswer => ({
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${content}</${name}>`,
});

const credentials = (): SinkAnswer => {
  const expiration = new Date(Date.now() + 3_600_000).toISOString();
  const keys = '<AccessKeyId>ASIASINK</AccessKeyId><SecretAccessKey>sink</SecretAccessKey><SessionToken>sink</SessionToken>';
  return xml(
    'AssumeRoleResponse',
    `<AssumeRoleResult><Credentials>${keys}<Expiration>${expiration}</Expiration></Credentials></AssumeRoleResult>`,
  );
};

const partXml = ([number, { sizeBytes, sha256, etag }]: [number, Part]): string =>
  `<Part><PartNumber>${String(number)}</PartNumber><Size>${String(sizeBytes)}</Size><ETag>${etag}</ETag>${
    sha256 === undefined ? '' : `<ChecksumSHA256>${sha256}</ChecksumSHA256>`
  }</Part>`;

/** Responds like S3 and STS, based on the sizes and checksums sent. Checks neither signatures nor content. */
export const sinkAnswers = () => {
  const uploads = new Map<string, Map<number, Part>>();
  let count = 0;

  const put = (path: string, query: URLSearchParams, part: Part): SinkAnswer => {
    uploads.get(query.get('uploadId') ?? '')?.set(Number(query.get('partNumber')), part);
    const checksum: Record<string, string> = part.sha256 === undefined ? {} : { 'x-amz-checksum-sha256': part.sha256 };
    return { headers: { etag: part.etag, location: path, ...checksum } };
  };
  const begin = (): SinkAnswer => {
    const uploadId = `upload${String((count += 1))}`;
    uploads.set(uploadId, new Map());
    return xml('InitiateMultipartUploadResult', `<UploadId>${uploadId}</UploadId>`);
  };
  const list = (query: URLSearchParams): SinkAnswer =>
    query.has('uploads')
      ? xml('ListMultipartUploadsResult', '<IsTruncated>false</IsTruncated>')
      : xml(
          'ListPartsResult',
          `<IsTruncated>false</IsTruncated>${[...(uploads.get(query.get('uploadId') ?? '') ?? [])].map(partXml).join('')}`,
        );
  const complete = (path: string, query: URLSearchParams): SinkAnswer => {
    sizes.set(
      path,
      [...(uploads.get(query.get('uploadId') ?? '')?.values() ?? [])].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    );
    uploads.delete(query.get('uploadId') ?? '');
    return xml('CompleteMultipartUploadResult', `<Location>${path}</Location><Key>${path}</Key><ETag>"sink"</ETag>`);
  };
  /** The sizes of multipart objects, which the broker reads again. */
  const sizes = new Map<string, number>();

  return ({ method, url = '/', headers }: IncomingMessage, sizeBytes: number): SinkAnswer => {
    const { pathname, searchParams: query } = new URL(url, 'http://sink');
    if (method === 'PUT') {
      const sha256 = headers['x-amz-checksum-sha256'];
      return put(pathname, query, {
        sizeBytes,
        sha256: typeof sha256 === 'string' ? sha256 : undefined,
        etag: `"${String((count += 1))}"`,
      });
    }
    if (method === 'POST' && pathname === '/') return credentials();
    if (method === 'POST') return query.has('uploads') ? begin() : complete(pathname, query);
    if (method === 'HEAD') {
      const size = sizes.get(pathname);
      return size === undefined ? { status: 404 } : { headers: { 'content-length': String(size) } };
    }
    return method === 'DELETE' ? { status: 204 } : list(query);
  };
};
