import { convertForceApp } from '../../metadata/convertForceApp.ts';
import { openOrg } from '../org.ts';
import type { Org } from '../orgTypes.ts';
import { seedOrg, type SeededOrg } from '../seedOrg.ts';

let converted: Promise<Map<string, Uint8Array>> | undefined;

/** An org, in memory unless a file is named, with force-app deployed and the sample people and records in it. */
export const deployedOrg = async (databaseFile = ':memory:'): Promise<Org & { seeded: SeededOrg }> => {
  converted ??= convertForceApp();
  const org = openOrg({ databaseFile });
  seedOrg(org);
  const { failures } = org.deploy(await converted, { checkOnly: false });
  if (failures.length > 0) throw new Error(JSON.stringify(failures, null, 2));
  return { ...org, seeded: seedOrg(org) };
};
