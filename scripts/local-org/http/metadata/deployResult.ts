import type { ComponentOutcome, Org } from '../../orgTypes.ts';
import type { MetadataProblem } from '../../../metadata/metadataTypes.ts';
import type { Deployment } from './deployments.ts';

const succeeded = (
  { changed, componentType, created, deleted, fileName, fullName }: ComponentOutcome,
  at: string,
): Record<string, unknown> => ({
  changed,
  componentType,
  created,
  createdDate: at,
  deleted,
  fileName,
  fullName,
  success: true,
  warning: false,
});

const failed = (
  { columnNumber, componentType, fileName, fullName, lineNumber, problem }: MetadataProblem,
  at: string,
): Record<string, unknown> => ({
  changed: false,
  columnNumber,
  componentType,
  created: false,
  createdDate: at,
  deleted: false,
  fileName,
  fullName,
  lineNumber,
  problem,
  problemType: 'Error',
  success: false,
  warning: false,
});

/** The org has no Apex, so no tests run. */
const noTests = { numFailures: 0, numTestsRun: 0, totalTime: 0 };

const detailsOf = ({ outcome, createdAt }: Deployment): Record<string, unknown> => {
  const at = createdAt.toISOString();
  return {
    componentFailures: outcome?.failures.map((problem) => failed(problem, at)) ?? [],
    componentSuccesses: outcome?.success ? outcome.successes.map((success) => succeeded(success, at)) : [],
    runTestResult: noTests,
  };
};

const datesOf = ({ createdAt, completedAt }: Deployment): Record<string, string> => {
  const at = createdAt.toISOString();
  const end = completedAt?.toISOString();
  return { createdDate: at, startDate: at, lastModifiedDate: end ?? at, ...(end === undefined ? {} : { completedDate: end }) };
};

/** A deployment as `checkDeployStatus` returns it. */
export const deployResult = (org: Org, deployment: Deployment, withDetails: boolean): Record<string, unknown> => {
  const { id, userId, options, status, outcome, errorMessage } = deployment;
  const errors = outcome?.failures.length ?? 0;
  const deployed = outcome?.successes.length ?? 0;
  return {
    id,
    ...options,
    ...datesOf(deployment),
    createdBy: userId,
    createdByName: org.findUser({ id: userId })?.name ?? '',
    done: status !== 'Pending',
    status,
    success: status === 'Succeeded',
    ...(errorMessage === undefined ? {} : { errorMessage, errorStatusCode: 'UNKNOWN_EXCEPTION' }),
    numberComponentErrors: errors,
    numberComponentsDeployed: status === 'Succeeded' ? deployed : 0,
    numberComponentsTotal: deployed + errors,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    runTestsEnabled: false,
    ...(withDetails ? { details: detailsOf(deployment) } : {}),
  };
};
