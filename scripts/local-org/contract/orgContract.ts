import { deployContract } from './deployContract.ts';
import type { OrgTarget } from './orgTarget.ts';
import { packageContract } from './packageContract.ts';
import { recordContract } from './recordContract.ts';

/** Checks, with the real `sf` CLI and the real jsforce, what this product expects of a Salesforce org. Deploys force-app to it. */
export const orgContract = (name: string, target: () => OrgTarget): void => {
  describe(name, () => {
    deployContract(target);
    packageContract(target);
    recordContract(target);
  });
};
