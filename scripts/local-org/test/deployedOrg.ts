import { convertedForceApp } from '../../test/convertedForceApp.ts';
import { openOrg } from '../org.ts';
import type { Org } from '../orgTypes.ts';
import { seedOrg, type SeededOrg } from '../seedOrg.ts';

/** An org, in memory unless a file is named, with force-app deployed and the sample people and records in it. */
export const deployedOrg = async (databaseFile = ':memory:'): Promise<Org & { seeded: SeededOrg }> => {
  const org = openOrg({ databaseFile });
  seedOrg(org);
  const { failures } = org.deploy(await convertedForceApp(), { checkOnly: false });
  if (failures.length > 0) throw new Error(JSON.stringify(failures, null, 2));
  return { ...org, seeded: seedOrg(org) };
};
