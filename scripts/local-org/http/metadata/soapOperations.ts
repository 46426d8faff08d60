import type { XmlElement } from '../../../metadata/xmlTree.ts';
import type { Caller, Org } from '../../orgTypes.ts';
import type { Deployments } from './deployments.ts';
import { deployResult } from './deployResult.ts';
import { listMetadata } from './listMetadata.ts';
import type { Retrievals } from './retrievals.ts';
import { childOf, childrenOf, flagOf, textOf } from './soapEnvelope.ts';

/** The dependencies of the Metadata API operations. */
export interface MetadataScope {
  org: Org;
  caller: Caller;
  deployments: Deployments;
  retrievals: Retrievals;
}

type Operation = (scope: MetadataScope, sent: XmlElement) => unknown;

const queued = (id: string): Record<string, unknown> => ({ done: false, id, state: 'Queued' });

const deploy: Operation = ({ deployments, caller }, sent) => {
  const options = childOf(sent, 'DeployOptions') ?? sent;
  const flags = ['checkOnly', 'rollbackOnError', 'ignoreWarnings'] as const;
  const [checkOnly, rollbackOnError, ignoreWarnings] = flags.map((name) => flagOf(options, name));
  const zip = Buffer.from(textOf(sent, 'ZipFile'), 'base64');
  const chosen = { checkOnly: checkOnly === true, rollbackOnError: rollbackOnError === true, ignoreWarnings: ignoreWarnings === true };
  return queued(deployments.start(zip, chosen, caller.userId).id);
};

const retrieve: Operation = ({ retrievals }, sent) => {
  // The WSDL names it retrieveRequest, jsforce sends request.
  const request = childOf(sent, 'retrieveRequest') ?? childOf(sent, 'request') ?? sent;
  const unpackaged = childOf(request, 'unpackaged');
  const types = (unpackaged ? childrenOf(unpackaged, 'types') : []).map((type) => ({
    name: textOf(type, 'name'),
    members: childrenOf(type, 'members').map(({ text }) => text.trim()),
  }));
  return queued(retrievals.start(types));
};

/** The supported operations. */
export const soapOperations: Readonly<Record<string, Operation>> = {
  deploy,
  checkDeployStatus: ({ org, deployments }, sent) =>
    deployResult(org, deployments.find(textOf(sent, 'asyncProcessId')), flagOf(sent, 'includeDetails')),
  deployRecentValidation: ({ deployments, caller }, sent) => deployments.startValidated(textOf(sent, 'validationId'), caller.userId).id,
  retrieve,
  checkRetrieveStatus: ({ retrievals }, sent) => retrievals.result(textOf(sent, 'asyncProcessId'), textOf(sent, 'includeZip') !== 'false'),
  listMetadata: ({ org }, sent) =>
    listMetadata(
      org,
      childrenOf(sent, 'queries').map((query) => textOf(query, 'type')),
    ),
};
