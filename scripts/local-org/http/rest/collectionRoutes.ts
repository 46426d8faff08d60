import { z } from 'zod';
import { objectOfId } from '../../schema/orgSchema.ts';
import { readBody, readRecord, withoutField, type SentRecord } from './recordBody.ts';
import { ApiError, refusalOf } from './restErrors.ts';
import type { RestAnswer, RestContext, RestRoutes } from './restTypes.ts';
import { saveAll } from './saveAll.ts';

const Records = z.object({ allOrNone: z.boolean().default(false), records: z.array(z.unknown()) });
const Ids = z.object({ ids: z.array(z.string()), fields: z.array(z.string()) });

/** Removes the field that identifies the record from the record's fields. */
const split = ({ type, fields }: SentRecord, field: string): { type: string; value: string; rest: SentRecord['fields'] } => {
  const [name, value] = Object.entries(fields).find(([key]) => key.toLowerCase() === field.toLowerCase()) ?? [];
  if (name === undefined || value === null || value === undefined)
    throw new ApiError(400, 'MISSING_ARGUMENT', `${field} not specified in an update call`);
  return { type, value: String(value), rest: Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name)) };
};

const typed = (record: SentRecord): SentRecord => {
  if (record.type === '') throw new ApiError(400, 'INVALID_TYPE', 'Type not provided for entity');
  return record;
};

const retrieveAll = ({ org, caller }: RestContext, object: string, ids: readonly string[], fields: readonly string[]): RestAnswer => {
  const read = (id: string): unknown => {
    try {
      return org.retrieve(caller, object, id, ['Id', ...fields.filter((field) => field.toLowerCase() !== 'id')]);
    } catch (error) {
      if (refusalOf(error).errorCode === 'NOT_FOUND') return null;
      throw error;
    }
  };
  return { status: 200, body: ids.map(read) };
};

/** sObject Collections: up to 200 records per call. */
export const collectionRoutes: RestRoutes = {
  'POST /composite/sobjects': (context, { body }) => {
    const { allOrNone, records } = readBody(Records, body);
    return saveAll(context, records, allOrNone, (sent) => {
      const { type, fields } = typed(readRecord(sent));
      return { id: context.org.create(context.caller, type, withoutField(fields, 'Id')).id };
    });
  },
  'PATCH /composite/sobjects': (context, { body }) => {
    const { allOrNone, records } = readBody(Records, body);
    return saveAll(context, records, allOrNone, (sent) => {
      const { type, value, rest } = split(typed(readRecord(sent)), 'Id');
      return { id: context.org.update(context.caller, type, value, rest).id };
    });
  },
  'PATCH /composite/sobjects/:object/:field': (context, { body }, { object = '', field = '' }) => {
    const { allOrNone, records } = readBody(Records, body);
    return saveAll(context, records, allOrNone, (sent) => {
      const { value, rest } = split(readRecord(sent), field);
      return context.org.upsert(context.caller, object, field, value, rest);
    });
  },
  'DELETE /composite/sobjects': (context, { query }) => {
    const ids = (query.get('ids') ?? '').split(',').filter(Boolean);
    return saveAll(context, ids, query.get('allOrNone') === 'true', (id) => {
      const object = objectOfId(context.org.objects(), id);
      if (object === undefined) throw new ApiError(400, 'MALFORMED_ID', `malformed id ${id}`);
      context.org.delete(context.caller, object.name, id);
      return { id };
    });
  },
  'POST /composite/sobjects/:object': (context, { body }, { object = '' }) => {
    const { ids, fields } = readBody(Ids, body);
    if (ids.length > 2000)
      throw new ApiError(400, 'EXCEEDED_ID_LIMIT', 'record limit reached. cannot retrieve more than 2000 records in this call');
    return retrieveAll(context, object, ids, fields);
  },
};
