import type { RestAnswer, RestRoutes } from './restTypes.ts';
import { readRecord, withoutField } from './recordBody.ts';
import { findByExternalId } from './externalId.ts';

const saved = (status: number, id: string, created?: boolean): RestAnswer => ({
  status,
  body: { id, success: true, errors: [], ...(created === undefined ? {} : { created }) },
});

const fieldsAsked = (query: URLSearchParams): string[] | undefined =>
  query
    .get('fields')
    ?.split(',')
    .map((field) => field.trim());

/** Creates, reads, updates and deletes single records, by id or external id. */
export const recordRoutes: RestRoutes = {
  'POST /sobjects/:object': ({ org, caller }, { body }, { object = '' }) =>
    saved(201, org.create(caller, object, readRecord(body).fields).id),
  'GET /sobjects/:object/:id': ({ org, caller }, { query }, { object = '', id = '' }) => ({
    status: 200,
    body: org.retrieve(caller, object, id, fieldsAsked(query)),
  }),
  'PATCH /sobjects/:object/:id': ({ org, caller }, { body }, { object = '', id = '' }) => {
    org.update(caller, object, id, withoutField(readRecord(body).fields, 'Id'));
    return { status: 204 };
  },
  'DELETE /sobjects/:object/:id': ({ org, caller }, _, { object = '', id = '' }) => {
    org.delete(caller, object, id);
    return { status: 204 };
  },
  'GET /sobjects/:object/:field/:value': (context, { query }, { object = '', field = '', value = '' }) => {
    const id = findByExternalId(context, object, field, value);
    return { status: 200, body: context.org.retrieve(context.caller, object, id, fieldsAsked(query)) };
  },
  'PATCH /sobjects/:object/:field/:value': ({ org, caller }, { body }, { object = '', field = '', value = '' }) => {
    const { id, created } = org.upsert(caller, object, field, value, withoutField(readRecord(body).fields, field));
    return saved(created ? 201 : 200, id, created);
  },
  'DELETE /sobjects/:object/:field/:value': (context, _, { object = '', field = '', value = '' }) => {
    context.org.delete(context.caller, object, findByExternalId(context, object, field, value));
    return { status: 204 };
  },
};
