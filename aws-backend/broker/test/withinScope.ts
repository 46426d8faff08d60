import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import { SalesforceId } from '../../contracts/salesforceId.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';

type Named = StoredObject | { object: StoredObject };

const objectOf = (what: Named): StoredObject => ('object' in what ? what.object : what);

const isWithin = ({ userId, orgId, parentId }: GrantScope, { bucket, key }: StoredObject): boolean => {
  const folders = { 'media-uploads-local': `media/${orgId}/${parentId}/`, 'media-results-local': `insights/${orgId}/` };
  const folder = Object.entries(folders).find(([name]) => name === bucket)?.[1];
  return folder !== undefined && key.startsWith(folder) && [userId, parentId].every((id) => SalesforceId.safeParse(id).success);
};

/** A storage call, denied as by its scope's session policy: a grant for one record's folder reaches no other. */
export const withinScope =
  <What extends Named, Rest extends unknown[], Answer>(call: (scope: GrantScope, what: What, ...rest: Rest) => Promise<Answer>) =>
  async (scope: GrantScope, what: What, ...rest: Rest): Promise<Answer> => {
    const object = objectOf(what);
    if (!isWithin(scope, object)) throw new Error(`AccessDenied: ${object.bucket}/${object.key}`);
    return call(scope, what, ...rest);
  };
