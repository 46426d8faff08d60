import { salesforceOldSessions } from '../adapters/salesforce/oldSessions.ts';
import { salesforceShares } from '../adapters/salesforce/shares.ts';
import { createLog } from '../runtime/log.ts';
import { sweepSessions } from '../sweep/sweepSessions.ts';
import { sweepShares } from '../sweep/sweepShares.ts';
import { salesforceOf } from './settings/salesforce.ts';
import { secretsOf } from './settings/state.ts';

const connection = salesforceOf(process.env, secretsOf(process.env));
const log = createLog('sweep');
const shares = sweepShares({ shares: salesforceShares(connection), log });
const sessions = sweepSessions({ oldSessions: salesforceOldSessions(connection), log });

/** Runs each night: what nobody may see any more is not seen any more, and what nothing asks for is gone. One that fails keeps the other from nothing. */
export const handler = async (): Promise<void> => {
  const outcomes = await Promise.allSettled([shares(), sessions()]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
};
