import { AwsError } from '../../identity/awsError.ts';
import { writeXml, type XmlContent } from '../../identity/xml.ts';
import { checksumElement } from '../checksums.ts';
import { objectOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import type { StoredObject } from '../storedObject.ts';
import { s3Namespace } from '../xmlShape.ts';

const checksumOf = ({ checksum }: StoredObject) =>
  checksum && { [checksumElement(checksum.algorithm)]: checksum.value.replace(/-\d+$/, ''), ChecksumType: checksum.type };

const partsOf = ({ parts, checksum }: StoredObject) =>
  parts && {
    TotalPartsCount: parts.length,
    IsTruncated: false,
    Part: parts.map((part) => ({
      PartNumber: part.number,
      Size: part.sizeBytes,
      ...(checksum && part.checksum !== undefined ? { [checksumElement(checksum.algorithm)]: part.checksum } : {}),
    })),
  };

const attributes: Record<string, (object: StoredObject) => XmlContent> = {
  ETag: ({ etag }) => etag,
  Checksum: checksumOf,
  ObjectParts: partsOf,
  StorageClass: () => 'STANDARD',
  ObjectSize: ({ sizeBytes }) => sizeBytes,
};

/** What is known of an object, without its content. */
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
    const answer = Object.fromEntries(wanted.map((name) => [name, attributes[name]?.(object)]));
    return {
      headers: { 'last-modified': new Date(object.lastModified).toUTCString() },
      body: writeXml('GetObjectAttributesResponse', answer, s3Namespace),
    };
  },
};
