import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { salesforceMergedRecords } from '../adapters/salesforce/mergedRecords.ts';
import { salesforceOldSessions } from '../adapters/salesforce/oldSessions.ts';
import { salesforceOwners } from '../adapters/salesforce/owners.ts';
import { salesforceRecycleBin } from '../adapters/salesforce/recycleBin.ts';
import { salesforceShares } from '../adapters/salesforce/shares.ts';
import { salesforceStalledFiles } from '../adapters/salesforce/stalledFiles.ts';
import { createLog } from '../runtime/log.ts';
import { requiredSettings } from '../runtime/requiredSettings.ts';
import { sweepAll } from '../sweep/sweepAll.ts';
import { sweepMerged } from '../sweep/sweepMerged.ts';
import { sweepRecycleBin } from '../sweep/sweepRecycleBin.ts';
import { sweepSessions } from '../sweep/sweepSessions.ts';
import { sweepShares } from '../sweep/sweepShares.ts';
import { sweepStalled } from '../sweep/sweepStalled.ts';
import { salesforceOf } from './settings/salesforce.ts';
import { secretsOf } from './settings/state.ts';

const { UPLOADS_BUCKET: uploadsBucket, RESULTS_BUCKET: resultsBucket } = requiredSettings(
  ['UPLOADS_BUCKET', 'RESULTS_BUCKET'],
  process.env,
);
const objects = s3ObjectStore();
const connection = salesforceOf(process.env, secretsOf(process.env));
const log = createLog('sweep');
const merged = sweepMerged({ mergedRecords: salesforceMergedRecords(connection), log });
const shares = sweepShares({ shares: salesforceShares(connection), log });
const owners = sweepShares({ shares: salesforceOwners(connection), log, what: 'Owners' });
const sessions = sweepSessions({ oldSessions: salesforceOldSessions(connection), log });
const stalled = sweepStalled({ stalledFiles: salesforceStalledFiles(connection), objects, uploadsBucket, log });
const recycleBin = sweepRecycleBin({ recycleBin: salesforceRecycleBin(connection), objects, resultsBucket, log });

/**
 * Runs every night: revokes access that is no longer justified, erases what can't be requested any more, and marks stalled files as failed.
 * Merged records come first, since access to a file depends on its record. Owners come after shares, since a new owner re-creates the
 * shares that are still justified.
 */
export const handler = sweepAll([{ merged, shares, owners }, { sessions }, { recycleBin }, { stalled }], log);
