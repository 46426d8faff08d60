import { AwsError } from '../../identity/awsError.ts';
import { writeXml, type XmlContent } from '../../identity/xml.ts';
import { checksumElement } from '../checksums.ts';
import { objectOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import type { S3Request } from '../s3Request.ts';
import type { StoredObject } from '../storedObject.ts';
import { maxListed, wholeNumber } from '../wholeNumber.ts';
import { s3Namespace } from '../xmlShape.ts';

const checksumOf = ({ checksum }: StoredObject) =>
  checksum && { [checksumElement(checksum.algorithm)]: checksum.value.replace(/-\d+$/, ''), ChecksumType: checksum.type };

const partsOf = ({ parts, checksum }: StoredObject, request: S3Request) => {
  const marker = wholeNumber(request.header('x-amz-part-number-marker'), 0, 'x-amz-part-number-marker');
  const maxParts = Math.min(wholeNumber(request.header('x-amz-max-parts'), maxListed, 'x-amz-max-parts'), maxListed);
  const rest = parts?.filter(({ number }) => number > marker) ?? [];
  const page = rest.slice(0, maxParts);
  return (
    parts && {
      TotalPartsCount: parts.length,
      PartNumberMarker: marker,
      NextPartNumberMarker: page.at(-1)?.number ?? 0,
      MaxParts: maxParts,
      IsTruncated: rest.length > page.length,
      Part: page.map((part) => ({
        PartNumber: part.number,
        Size: part.sizeBytes,
        ...(checksum && part.checksum !== undefined ? { [checksumElement(checksum.algorithm)]: part.checksum } : {}),
      })),
    }
  );
};

const attributes: Record<string, (object: StoredObject, request: S3Request) => XmlContent> = {
  ETag: ({ etag }) => etag,
  Checksum: checksumOf,
  ObjectParts: partsOf,
  StorageClass: () => 'STANDARD',
  ObjectSize: ({ sizeBytes }) => sizeBytes,
};

/** Returns the requested attributes of an object without its content. */
export const getObjectAttributes: Operation = {
  method: 'GET',
  level: 'object',
  selectors: ['attributes'],
  actions: () => ['s3:GetObject', 's3:GetObjectAttributes'],
  run(request, context) {
    const object = objectOf(request, context);
    const wanted = (request.header('x-amz-object-attributes') ?? '').split(',').map((name) => name.trim());
    const unknown = wanted.find((name) => attributes[name] === undefined);
    if (unknown !== undefined) throw new AwsError(400, 'InvalidArgument', 'Invalid attribute name specified.', { ArgumentValue: unknown });
    const answer = Object.fromEntries(wanted.map((name) => [name, attributes[name]?.(object, request)]));
    return {
      headers: { 'last-modified': new Date(object.lastModified).toUTCString() },
      body: writeXml('GetObjectAttributesResponse', answer, s3Namespace),
    };
  },
};
