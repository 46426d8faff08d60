import { contentTypeOf } from '../../../metadata/archiveFolders.ts';
import { memberNames } from '../../../metadata/manifest.ts';
import type { Org } from '../../orgTypes.ts';
import { ApiError } from '../rest/restErrors.ts';
import { writeArchive } from './archive.ts';
import { newAsyncId } from './deployments.ts';
import { fileProperties } from './listMetadata.ts';

/** The retrievals since this org started: completed at once, fetched when the client asks for the result. */
export interface Retrievals {
  start(types: readonly { name: string; members: readonly string[] }[]): string;
  result(id: string, withZip: boolean): Record<string, unknown>;
}

const folder = 'unpackaged';

interface Message {
  fileName: string;
  problem: string;
}

/** A message for each requested component that the org doesn't have. */
const missing = (org: Org, types: Parameters<Retrievals['start']>[0]): Message[] => {
  const known = new Set(org.components().flatMap(memberNames));
  return types.flatMap(({ name, members }) =>
    members
      .filter((member) => member !== '*' && !known.has(`${name}:${member}`))
      .map((member) => ({ fileName: `${folder}/package.xml`, problem: `Entity of type '${name}' named '${member}' cannot be found` })),
  );
};

export const retrievals = (org: Org): Retrievals => {
  const known = new Map<string, Record<string, unknown>>();
  return {
    start(types) {
      const files = org.retrieveMetadata(types);
      const described = org
        .components()
        .filter(({ type, fileName }) => files.has(fileName) && types.some(({ name }) => name === type || name === contentTypeOf(type)));
      const id = newAsyncId('09S');
      known.set(id, {
        done: true,
        fileProperties: described.map((component) => fileProperties(org, component, folder)),
        id,
        messages: missing(org, types),
        status: 'Succeeded',
        success: true,
        zipFile: Buffer.from(writeArchive(files, folder)).toString('base64'),
      });
      return id;
    },
    result(id, withZip) {
      const found = known.get(id);
      if (found === undefined) throw new ApiError(400, 'INVALID_LOCATOR', `retrieve result was not found: ${id}`);
      if (!withZip) return { ...found, zipFile: undefined };
      known.delete(id);
      return found;
    },
  };
};
