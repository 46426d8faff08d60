import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Org } from '../../orgTypes.ts';
import { recordTypes } from './recordTypes.ts';

/** The UI API doesn't support this setup object. */
const isKnown = (name: string): boolean => name !== 'UserRecordAccess';

const schemaOf = (org: Org): GraphQLSchema => {
  const objects = new Map([...org.objects()].filter(([name]) => isKnown(name)));
  const { connectionField } = recordTypes(objects);
  const RecordQuery = new GraphQLObjectType({
    name: 'RecordQuery',
    fields: () => Object.fromEntries([...objects.values()].map((object) => [object.name, connectionField(object)])),
  });
  const empty = (): Record<string, never> => ({});
  const UIAPI = new GraphQLObjectType({ name: 'UIAPI', fields: { query: { type: new GraphQLNonNull(RecordQuery), resolve: empty } } });
  const query = new GraphQLObjectType({ name: 'Query', fields: { uiapi: { type: new GraphQLNonNull(UIAPI), resolve: empty } } });
  return new GraphQLSchema({ query });
};

const made = new WeakMap<Org, { deploymentId: string; schema: GraphQLSchema }>();

/** The GraphQL schema of all the org's objects and fields, cached until the next deployment. */
export const graphqlSchema = (org: Org): GraphQLSchema => {
  const known = made.get(org);
  const deploymentId = org.deploymentId();
  if (known?.deploymentId === deploymentId) return known.schema;
  const schema = schemaOf(org);
  made.set(org, { deploymentId, schema });
  return schema;
};
