import { executeSync, GraphQLError, parse, specifiedRules, validate, type DocumentNode } from 'graphql';
import { z } from 'zod';
import { readBody } from '../rest/recordBody.ts';
import { refusalOf } from '../rest/restErrors.ts';
import { restRouter } from '../rest/restRouter.ts';
import type { RestContext } from '../rest/restTypes.ts';
import { accessRule } from './accessRule.ts';
import { graphqlSchema } from './graphqlSchema.ts';

const Question = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});
type Question = z.infer<typeof Question>;

interface Answer {
  data: unknown;
  errors: readonly object[];
}

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, { noLocation: false });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
};

/** Adds the org's error code to its errors. Rethrows any other error from a resolver, since that is a bug. */
const told = (error: GraphQLError): object => {
  if (error.originalError === undefined) return error.toJSON();
  const { errorCode, message } = refusalOf(error.originalError);
  return { ...error.toJSON(), message, extensions: { ErrorType: 'DataFetchingException', errorCode } };
};

const ask = (context: RestContext, { query, variables, operationName }: Question): Answer => {
  const schema = graphqlSchema(context.org);
  const document = parsed(query);
  if (document instanceof GraphQLError) return { data: null, errors: [document.toJSON()] };
  const problems = validate(schema, document, [...specifiedRules, accessRule(context)]);
  if (problems.length > 0) return { data: null, errors: problems.map((problem) => problem.toJSON()) };
  const { data = null, errors = [] } = executeSync({
    schema,
    document,
    contextValue: context,
    variableValues: variables ?? {},
    ...(operationName ? { operationName } : {}),
  });
  return { data, errors: errors.map(told) };
};

/** Record queries in the UI API's GraphQL. */
export const graphqlApi = restRouter({
  'POST /graphql': (context, { body }) => ({ status: 200, body: ask(context, readBody(Question, body)) }),
});
