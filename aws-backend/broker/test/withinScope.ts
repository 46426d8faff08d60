import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import { SalesforceId } from '../../contracts/salesforceId.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';

const isWithin = ({ userId, orgId, parentId }: GrantScope, { bucket, key }: StoredObject): boolean =>
  SalesforceId.safeParse(userId).success && bucket === 'media-uploads-local' && key.startsWith(`media/${orgId}/${parentId}/`);

/** A call to the storage of uploads, refused as the session policy of its scope would: who is granted one record's folder reaches no other. */
export const withinScope =
  <What extends StoredObject | { object: StoredObject }, Rest extends unknown[], Answer>(
    call: (scope: GrantScope, what: What, ...rest: Rest) => Promise<Answer>,
  ) =>
  async (scope: GrantScope, what: What, ...rest: Rest): Promise<Answer> => {
    const object = 'object' in what ? what.object : what;
    if (!isWithin(scope, object)) throw new Error(`AccessDenied: ${object.bucket}/${object.key}`);
    return call(scope, what, ...rest);
  };
