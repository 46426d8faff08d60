import type { FastifyPluginCallback } from 'fastify';
import type { Org } from '../../orgTypes.ts';
import type { Doorkeeper } from '../access/doorkeeper.ts';
import { ApiError, refusalOf } from '../rest/restErrors.ts';
import type { Deployments } from './deployments.ts';
import { checkMayDeploy } from './metadataRights.ts';
import type { Retrievals } from './retrievals.ts';
import { readSoap, soapAnswer, soapFault } from './soapEnvelope.ts';
import { soapOperations } from './soapOperations.ts';

interface Options {
  org: Org;
  deployments: Deployments;
  retrievals: Retrievals;
  door: Doorkeeper;
}

const namespace = 'http://soap.sforce.com/2006/04/metadata';

const answer = ({ door, ...scope }: Options, body: Uint8Array): string => {
  const call = readSoap(body);
  const caller = door.program(call.sessionId);
  const operation = Object.hasOwn(soapOperations, call.operation) ? soapOperations[call.operation] : undefined;
  if (operation === undefined) {
    const message = `No operation available for request {${namespace}}${call.operation}, please check the WSDL for the service.`;
    throw new ApiError(500, 'soapenv:Client', message);
  }
  checkMayDeploy(scope.org, caller);
  return soapAnswer(call.operation, operation({ ...scope, caller }, call.arguments));
};

/** The Metadata API over SOAP, which the `sf` CLI deploys through by default. */
export const soapRoutes: FastifyPluginCallback<Options> = (app, options, done) => {
  app.post('/services/Soap/m/:version', (request, reply) => {
    void reply.type('text/xml; charset=utf-8');
    try {
      return reply.send(answer(options, Buffer.isBuffer(request.body) ? request.body : new Uint8Array()));
    } catch (error) {
      const { errorCode, message } = refusalOf(error);
      return reply.code(500).send(soapFault(errorCode, message));
    }
  });
  done();
};
