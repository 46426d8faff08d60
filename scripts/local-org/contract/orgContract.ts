import { deployContract } from './deployContract.ts';
import type { OrgTarget } from './orgTarget.ts';
import { packageContract } from './packageContract.ts';
import { recordContract } from './recordContract.ts';

/** What this product expects of a Salesforce org, proved with the real `sf` CLI and the real jsforce. It deploys force-app there. */
export const orgContract = (name: string, target: () => OrgTarget): void => {
  describe(name, () => {
    deployContract(target);
    packageContract(target);
    recordContract(target);
  });
};
