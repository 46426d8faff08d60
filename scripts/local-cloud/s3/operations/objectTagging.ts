import { z } from 'zod';
import { writeXml } from '../../identity/xml.ts';
import { objectOf } from '../found.ts';
import { readTags } from '../objectHeaders.ts';
import type { Operation } from '../operation.ts';
import { readText } from '../readText.ts';
import { one, parseXml, s3Namespace } from '../xmlShape.ts';

const Tag = z.strictObject({ Key: one(z.string()), Value: one(z.string()) });
const TagSet = z.strictObject({ Tag: z.array(Tag).default([]) }).or(z.literal('').transform(() => ({ Tag: [] })));
const Document = z.strictObject({ Tagging: one(z.strictObject({ TagSet: one(TagSet) })) });

const getTagging: Operation = {
  method: 'GET',
  level: 'object',
  selectors: ['tagging'],
  actions: () => ['s3:GetObjectTagging'],
  run(request, context) {
    const tags = Object.entries(objectOf(request, context).tags).map(([Key, Value]) => ({ Key, Value }));
    return { body: writeXml('Tagging', { TagSet: { Tag: tags } }, s3Namespace) };
  },
};

const putTagging: Operation = {
  method: 'PUT',
  level: 'object',
  selectors: ['tagging'],
  actions: () => ['s3:PutObjectTagging'],
  async run(request, context) {
    const { Tagging } = parseXml(Document, await readText(request));
    const tags = readTags(Tagging.TagSet.Tag.map(({ Key, Value }): [string, string] => [Key, Value]));
    context.store.objects.put(request.bucket, { ...objectOf(request, context), tags });
    return {};
  },
};

const deleteTagging: Operation = {
  method: 'DELETE',
  level: 'object',
  selectors: ['tagging'],
  actions: () => ['s3:DeleteObjectTagging'],
  run(request, context) {
    context.store.objects.put(request.bucket, { ...objectOf(request, context), tags: {} });
    return { status: 204 };
  },
};

export const objectTaggingOperations: Operation[] = [getTagging, putTagging, deleteTagging];
