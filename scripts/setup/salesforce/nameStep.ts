import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { done, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';

const source = path.join(import.meta.dirname, '..', '..', '..', 'force-app', 'main', 'default');

/**
 * Types in which an org may have components with the same names as ours, and our folders. One call lists at most three types: Metadata API
 * Developer Guide, “listMetadata()”.
 */
const folders = { LightningComponentBundle: 'lwc', CustomObject: 'objects', PermissionSet: 'permissionsets' } as const;

const named = (type: string, fullName: string): string => `${type} ${fullName}`;

const ourNames = async (): Promise<string[]> => {
  const listed = Object.entries(folders).map(async ([type, folder]) => {
    const files = await readdir(path.join(source, folder));
    return files.map((file) => named(type, file.split('.')[0] ?? ''));
  });
  return (await Promise.all(listed)).flat();
};

/**
 * Checks that the first deployment overwrites nothing, such as an `errorPanel` component from an example: without namespaces, names are
 * unique per org.
 */
export const namesFree = ({ admin }: OrgAccess): Step => ({
  title: 'The org has no components of its own with our names',
  help: 'Deploying would overwrite them. Rename them in the org, or ours in force-app with everything that refers to them.',
  async check() {
    const connection = await admin();
    const listed = await connection.metadata.list(Object.keys(folders).map((type) => ({ type })));
    const theirs = new Set(listed.map(({ type, fullName }) => named(type, fullName)));
    if (theirs.has('CustomObject Media_Session__c')) return done('the package is there already');
    const both = (await ourNames()).filter((name) => theirs.has(name));
    if (both.length > 0) throw new Error(`The org has its own ${both.join(', ')}`);
    return done();
  },
});
