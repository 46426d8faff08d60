import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { describeField } from './describeField.ts';
import { readableObject } from './readableObject.ts';
import type { RestContext, RestRoutes } from './restTypes.ts';

type Reader = Pick<RestContext, 'org' | 'caller' | 'base'>;

const headline = ({ org, caller, base }: Reader, object: ObjectSchema): Record<string, unknown> => {
  const access = org.objectAccess(caller, object.name);
  const url = `${base}/sobjects/${object.name}`;
  return {
    activateable: false,
    createable: access.create,
    custom: object.isCustom,
    customSetting: false,
    deletable: access.delete,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix === '000' ? null : object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: object.isCustom,
    mergeable: false,
    mruEnabled: false,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: false,
    triggerable: object.isCustom,
    undeletable: false,
    updateable: access.edit,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
};

const childRelationships = ({ org, caller }: Reader, parent: ObjectSchema): Record<string, unknown>[] =>
  [...org.objects().values()]
    .filter(({ name }) => org.objectAccess(caller, name).read)
    .flatMap((child) =>
      [...child.fields.values()]
        .filter(({ referenceTo }) => referenceTo.includes(parent.name))
        .map((field) => ({
          cascadeDelete: field.onDeleteOfTarget === 'Cascade',
          childSObject: child.name,
          deprecatedAndHidden: false,
          field: field.name,
          junctionIdListNames: [],
          junctionReferenceTo: [],
          relationshipName: field.childRelationshipName,
          restrictedDelete: field.onDeleteOfTarget === 'Restrict',
        })),
    );

/** The describe result of an object for one user, without the fields they may not see. */
export const describeObject = (reader: Reader, object: ObjectSchema): Record<string, unknown> => {
  const { org, caller } = reader;
  const access = org.objectAccess(caller, object.name);
  const fields = [...object.fields.values()].flatMap((field) => {
    const { read, edit } = org.fieldAccess(caller, object.name, field.name);
    const mayWrite = edit && !field.isSystem && field.autoNumberFormat === null;
    return read ? [describeField(field, { create: access.create && mayWrite, edit: access.edit && mayWrite && !field.isCreateOnly })] : [];
  });
  return {
    ...headline(reader, object),
    childRelationships: childRelationships(reader, object),
    fields,
    recordTypeInfos: [],
    supportedScopes: [],
  };
};

/** The describe resources of objects and fields. */
export const describeRoutes: RestRoutes = {
  'GET /sobjects': (context) => {
    const objects = [...context.org.objects(context.caller).values()].filter(
      ({ name }) => context.org.objectAccess(context.caller, name).read,
    );
    return { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects: objects.map((object) => headline(context, object)) } };
  },
  'GET /sobjects/:object': (context, _, { object = '' }) => ({
    status: 200,
    body: { objectDescribe: headline(context, readableObject(context, object)), recentItems: [] },
  }),
  'GET /sobjects/:object/describe': (context, _, { object = '' }) => ({
    status: 200,
    body: describeObject(context, readableObject(context, object)),
  }),
};
