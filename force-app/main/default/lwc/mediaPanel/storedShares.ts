import type { BrokerClient } from 'c/brokerClient';
import { errorCode } from 'c/errorText';
import type { StoredFile } from 'c/uploadQueue';
import type { StoredPartsResponse } from '../../../../../aws-backend/contracts/http/uploads.ts';

/** Each request costs a call to Salesforce's API, so only as many are made as are shown. */
const maxAsked = 10;

/** The part of an upload that S3 has: a number of bytes, or the whole file. */
export type StoredShare = Pick<StoredPartsResponse, 'storedBytes' | 'arrived'>;

/** The files of this size that S3 has, to compare new files with. */
export const arrivedOf = (shares: ReadonlyMap<string, StoredShare>, sizeBytes: number): readonly StoredFile[] =>
  [...shares].flatMap(([mediaId, { arrived }]) => {
    if (arrived?.sizeBytes !== sizeBytes || arrived.checksum === undefined) return [];
    return [{ mediaId, checksum: arrived.checksum }];
  });

/** Callbacks about the parts that S3 has. */
export interface ShareListener {
  tell: (mediaId: string, share: StoredShare) => void;
  /** The broker no longer knows the upload: its record has progressed or is gone. */
  ended: (mediaId: string) => void;
}

/** Requests how much S3 has of interrupted uploads, once for each. */
export const storedShares = (
  broker: Pick<BrokerClient, 'storedParts'>,
  parentId: string,
  { tell, ended }: ShareListener,
): ((mediaIds: readonly string[]) => void) => {
  const asked = new Set<string>();
  const ask = async (mediaId: string): Promise<void> => {
    try {
      tell(mediaId, await broker.storedParts(mediaId, parentId));
    } catch (error) {
      // Other errors are ignored: the stored size is only informative, and the file can be dropped again without it.
      if (errorCode(error) === 'MEDIA_NOT_FOUND') ended(mediaId);
    }
  };
  let last = Promise.resolve();
  return (mediaIds) => {
    const fresh = mediaIds.slice(0, maxAsked).filter((id) => !asked.has(id));
    for (const id of fresh) asked.add(id);
    last = fresh.reduce((before, id) => before.then(() => ask(id)), last);
  };
};
