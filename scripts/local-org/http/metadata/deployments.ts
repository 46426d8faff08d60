import { randomInt } from 'node:crypto';
import { messageOf } from '../../../messageOf.ts';
import type { DeployOutcome, Org } from '../../orgTypes.ts';
import { makeId } from '../../recordIds.ts';
import { ApiError } from '../rest/restErrors.ts';
import { readArchive } from './archive.ts';

/** The options a client deploys with. */
export interface DeploymentOptions {
  checkOnly: boolean;
  rollbackOnError: boolean;
  ignoreWarnings: boolean;
}

/** A deployment and its current status. */
export interface Deployment {
  readonly id: string;
  readonly userId: string;
  readonly options: DeploymentOptions;
  readonly createdAt: Date;
  readonly files: ReadonlyMap<string, Uint8Array>;
  status: 'Pending' | 'Succeeded' | 'Failed';
  completedAt: Date | undefined;
  outcome: DeployOutcome | undefined;
  /** Why it ended without an outcome. */
  errorMessage: string | undefined;
}

/** The deployments since this org started. */
export interface Deployments {
  start(zip: Uint8Array, options: DeploymentOptions, userId: string): Deployment;
  /** Quick deploy: deploys an already validated archive without sending it again. */
  startValidated(id: string, userId: string): Deployment;
  find(id: string): Deployment;
}

export const newAsyncId = (keyPrefix: string): string => makeId(keyPrefix, randomInt(2 ** 47));

const unknown = (id: string): ApiError => new ApiError(400, 'INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);

const finish = (org: Org, deployment: Deployment): void => {
  try {
    deployment.outcome = org.deploy(deployment.files, { checkOnly: deployment.options.checkOnly });
    deployment.status = deployment.outcome.success ? 'Succeeded' : 'Failed';
  } catch (error) {
    deployment.errorMessage = messageOf(error);
    deployment.status = 'Failed';
  }
  deployment.completedAt = new Date();
};

const checkOptions = ({ rollbackOnError }: DeploymentOptions): void => {
  if (!rollbackOnError) throw new ApiError(400, 'INVALID_OPERATION', 'rollbackOnError must be true: this org deploys all or nothing');
};

/** Runs deployments one after another, each after its request has been answered. */
export const deployments = (org: Org): Deployments => {
  const known = new Map<string, Deployment>();
  const find = (id: string): Deployment => {
    const found = known.get(id);
    if (found === undefined) throw unknown(id);
    return found;
  };
  const run = (files: ReadonlyMap<string, Uint8Array>, options: DeploymentOptions, userId: string): Deployment => {
    checkOptions(options);
    const started = { status: 'Pending', completedAt: undefined, outcome: undefined, errorMessage: undefined } as const;
    const deployment: Deployment = { id: newAsyncId('0Af'), userId, options, createdAt: new Date(), files, ...started };
    known.set(deployment.id, deployment);
    setImmediate(finish, org, deployment);
    return deployment;
  };
  return {
    find,
    start: (zip, options, userId) => run(readArchive(zip), options, userId),
    startValidated(id, userId) {
      const validated = find(id);
      if (!validated.options.checkOnly || validated.status !== 'Succeeded') {
        throw new ApiError(400, 'INVALID_ID_FIELD', `${id} is not the id of a successful validation`);
      }
      return run(validated.files, { ...validated.options, checkOnly: false }, userId);
    },
  };
};
