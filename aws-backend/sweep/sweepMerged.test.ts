import type { OrphanedFile } from '../ports/mergedRecords.ts';
import { rememberingLog } from '../test/rememberingLog.ts';
import { sweepMerged } from './sweepMerged.ts';

const sweep = async (orphans: OrphanedFile[]) => {
  const adopt = jest.fn(async (_: readonly OrphanedFile[]) => undefined);
  const log = rememberingLog();
  await sweepMerged({ mergedRecords: { orphans: async () => orphans, adopt }, log })();
  return { adopted: adopt.mock.calls, told: log.lines.map(({ told }) => told[1]) };
};

describe('sweepMerged', () => {
  it('assigns every orphaned file to its new record, and logs how many', async () => {
    const orphan = { mediaId: 'a00', newParentId: '001b', storedUnderId: '001a' };

    expect(await sweep([orphan])).toEqual({ adopted: [[[orphan]]], told: [{ adoptedCount: 1 }] });
  });

  it('does not call Salesforce if there are no orphaned files', async () => {
    expect(await sweep([])).toEqual({ adopted: [], told: [{ adoptedCount: 0 }] });
  });
});
