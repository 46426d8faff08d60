import { openOrg } from '../org.ts';
import type { Org } from '../orgTypes.ts';
import { seedOrg, type SeededOrg } from '../seedOrg.ts';
import { deployedDatabase } from './deployedDatabase.ts';

/** An org with force-app deployed, and the sample users and records. */
export const deployedOrg = async (): Promise<Org & { databaseFile: string; seeded: SeededOrg }> => {
  const databaseFile = await deployedDatabase();
  const org = openOrg({ databaseFile });
  return { ...org, databaseFile, seeded: seedOrg(org) };
};
