import { z } from 'zod';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { objectNamed, objectOfId } from '../../schema/orgSchema.ts';
import { readableObject } from '../rest/readableObject.ts';
import { readBody, readRecord } from '../rest/recordBody.ts';
import { ApiError, notFound } from '../rest/restErrors.ts';
import { restRouter } from '../rest/restRouter.ts';
import type { RestAnswer, RestContext, RestHandler } from '../rest/restTypes.ts';
import { fieldsAsked, readableFields } from './fieldsAsked.ts';
import { objectInfo } from './objectInfo.ts';
import { readRepresentation } from './recordRepresentation.ts';
import { callRefused, saveRefused } from './uiErrors.ts';

const Create = z.object({ apiName: z.string(), fields: z.unknown() });
const Update = z.object({ fields: z.unknown() });

const readableObjectOfId = (context: RestContext, id: string): ObjectSchema => {
  const object = objectOfId(context.org.objects(), id);
  if (object === undefined) throw notFound();
  return readableObject(context, object.name);
};

const save = (context: RestContext, object: ObjectSchema, status: number, work: () => string): RestAnswer => {
  try {
    const id = work();
    return { status, body: readRepresentation(context, object, id, readableFields(context, object)) };
  } catch (error) {
    return saveRefused(error, object);
  }
};

/** The UI API formats errors differently from the REST API. */
const asUi =
  (handle: RestHandler): RestHandler =>
  (context, call, params) => {
    try {
      return handle(context, call, params);
    } catch (error) {
      return callRefused(error);
    }
  };

/** The single-record resources that Lightning Data Service uses. */
export const uiApi = restRouter({
  'POST /ui-api/records': asUi((context, { body }) => {
    const { apiName, fields } = readBody(Create, body);
    const object = objectNamed(context.org.objects(context.caller), apiName);
    if (object === undefined) throw new ApiError(400, 'INVALID_TYPE', `Object ${apiName} is not supported in UI API`);
    return save(context, object, 201, () => context.org.create(context.caller, object.name, readRecord(fields).fields).id);
  }),
  'GET /ui-api/records/:id': asUi((context, { query }, { id = '' }) => {
    const object = readableObjectOfId(context, id);
    return { status: 200, body: readRepresentation(context, object, id, fieldsAsked(context, object, query)) };
  }),
  'PATCH /ui-api/records/:id': asUi((context, { body }, { id = '' }) => {
    const object = readableObjectOfId(context, id);
    const { fields } = readRecord(readBody(Update, body).fields);
    return save(context, object, 200, () => context.org.update(context.caller, object.name, id, fields).id);
  }),
  'DELETE /ui-api/records/:id': asUi((context, _, { id = '' }) => {
    const object = readableObjectOfId(context, id);
    try {
      context.org.delete(context.caller, object.name, id);
      return { status: 204 };
    } catch (error) {
      return saveRefused(error, object);
    }
  }),
  'GET /ui-api/object-info/:object': asUi((context, _, { object = '' }) => ({
    status: 200,
    body: objectInfo(context, readableObject(context, object)),
  })),
});
