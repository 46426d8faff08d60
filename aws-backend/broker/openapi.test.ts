import { Router } from '@aws-lambda-powertools/event-handler/http';
import { refusals } from '../contracts/problem.ts';
import { brokerRouter, type BrokerUseCases } from './http/brokerRouter.ts';
import { brokerOpenApi } from './openapi.ts';

const document = brokerOpenApi('https://broker.example');

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The routes that the broker registers, in OpenAPI's syntax. */
const registeredRoutes = (): string[] => {
  const spies = methods.map((method) => ({ method, spy: jest.spyOn(Router.prototype, method) }));
  const nothing = (): void => undefined;
  brokerRouter({} as BrokerUseCases, 'https://broker.example', { debug: nothing, info: nothing, warn: nothing, error: nothing });
  const seen = spies.flatMap(({ method, spy }) =>
    spy.mock.calls.map(([path]) => `${method} ${String(path).replaceAll(/:(\w+)/g, '{$1}')}`),
  );
  jest.restoreAllMocks();
  return seen;
};

describe('the OpenAPI document', () => {
  it('describes exactly the routes of the broker', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`));

    expect(described.toSorted()).toEqual(registeredRoutes().toSorted());
    expect(described).toHaveLength(11);
  });

  it('has version 3.0, which External Services supports', () => {
    expect(document.openapi).toMatch(/^3\.0\./);
  });

  it('contains every schema that it refers to', () => {
    const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
    const schemas = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`);

    expect(references.length).toBeGreaterThan(0);
    expect(schemas).toEqual(expect.arrayContaining(references));
  });

  it('requires a token except at POST /token, and a proof on every route', () => {
    const token = document.paths['/token']?.post;
    const others = Object.entries(document.paths).filter(([path]) => path !== '/token');

    expect(token?.security).toEqual([]);
    for (const [, item] of others) {
      for (const operation of [item.get, item.post, item.delete].filter((one) => one !== undefined)) {
        expect(operation.security).toEqual([{ accessToken: [] }]);
        expect(operation.parameters).toContainEqual(expect.objectContaining({ name: 'DPoP', in: 'header', required: true }));
      }
    }
  });

  it('lists the status of every refusal', () => {
    const statuses = new Set(Object.values(refusals).map(([status]) => String(status)));

    expect(Object.keys(document.paths['/uploads']?.post?.responses ?? {})).toEqual(expect.arrayContaining([...statuses]));
  });
});
