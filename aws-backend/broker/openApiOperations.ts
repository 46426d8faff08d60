import { extendZodWithOpenApi, OpenAPIRegistry, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { Problem, refusals } from '../contracts/problem.ts';

extendZodWithOpenApi(z);

/** The components and paths of the document. */
export const registry = new OpenAPIRegistry();

/** Registers a contract under a name. Only schemas created after zod was extended can be named, so a clone is registered. */
export const named = (name: string, schema: z.ZodType): z.ZodType => registry.register(name, schema.clone());

const json = (schema: z.ZodType): { content: { 'application/json': { schema: z.ZodType } } } => ({
  content: { 'application/json': { schema } },
});

/** A JSON request body. */
export const body = (name: string, schema: z.ZodType) => ({ body: { required: true, ...json(named(name, schema)) } });

const NamedProblem = named('Problem', Problem);

const problems = Object.fromEntries(
  [...new Set(Object.values(refusals).map(([status]) => status))].map((status) => [
    status,
    {
      description: 'The request was refused; `code` identifies the reason',
      content: { 'application/problem+json': { schema: NamedProblem } },
    },
  ]),
);

const accessToken = registry.registerComponent('securitySchemes', 'accessToken', {
  type: 'apiKey',
  in: 'header',
  name: 'Authorization',
  description: '`DPoP ` followed by the access token',
});

const proof = z.object({ DPoP: z.string().describe('A DPoP proof for this request (RFC 9449)') });

type Operation = Pick<RouteConfig, 'method' | 'path' | 'summary' | 'operationId'> & {
  request: NonNullable<RouteConfig['request']>;
  answer: z.ZodType;
};

/** Adds an operation, which requires an access token unless `security` says otherwise. */
export const addOperation = ({ request, answer, ...operation }: Operation, security = [{ [accessToken.name]: [] }]): void => {
  registry.registerPath({
    ...operation,
    security,
    request: { headers: proof, ...request },
    responses: { 200: { description: 'Success', ...json(answer) }, ...problems },
  });
};
