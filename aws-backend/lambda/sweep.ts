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

const { RESULTS_BUCKET: resultsBucket } = requiredSettings(['RESULTS_BUCKET'], process.env);
const connection = salesforceOf(process.env, secretsOf(process.env));
const log = createLog('sweep');
const merged = sweepMerged({ mergedRecords: salesforceMergedRecords(connection), log });
const shares = sweepShares({ shares: salesforceShares(connection), log });
const owners = sweepShares({ shares: salesforceOwners(connection), log, what: 'Owners' });
const sessions = sweepSessions({ oldSessions: salesforceOldSessions(connection), log });
const stalled = sweepStalled({ stalledFiles: salesforceStalledFiles(connection), log });
const recycleBin = sweepRecycleBin({ recycleBin: salesforceRecycleBin(connection), objects: s3ObjectStore(), resultsBucket, log });

/**
 * Runs each night: what nobody may see any more is not seen any more, what nobody can ask for is gone, and what nobody will hear of is said to
 * have failed. What was merged comes first, since who may see a file goes by its record; owners come after shares, since those that are still
 * right are given again by a new owner.
 */
export const handler = sweepAll([{ merged, shares, owners }, { sessions }, { recycleBin }, { stalled }], log);
