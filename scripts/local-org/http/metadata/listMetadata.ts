import type { MetadataComponent } from '../../../metadata/metadataTypes.ts';
import type { Org } from '../../orgTypes.ts';

const at = new Date(0).toISOString();

/** The FileProperties of a component. The org doesn't record who deployed it and when. */
export const fileProperties = (org: Org, { type, fullName, fileName }: MetadataComponent, folder?: string): Record<string, unknown> => {
  const name = org.findUser({ id: org.system.userId })?.name ?? '';
  return {
    createdById: org.system.userId,
    createdByName: name,
    createdDate: at,
    fileName: folder === undefined ? fileName : `${folder}/${fileName}`,
    fullName,
    id: '',
    lastModifiedById: org.system.userId,
    lastModifiedByName: name,
    lastModifiedDate: at,
    manageableState: 'unmanaged',
    type,
  };
};

/** The deployed components of these types. */
export const listMetadata = (org: Org, types: readonly string[]): Record<string, unknown>[] =>
  org
    .components()
    .filter(({ type }) => types.includes(type))
    .map((component) => fileProperties(org, component));
