import type { BrokerClient } from 'c/brokerClient';
import { errorCode } from 'c/errorText';
import type { StoredFile } from 'c/uploadQueue';
import type { StoredPartsResponse } from '../../../../../aws-backend/contracts/http/uploads.ts';

/** Each share is a call to Salesforce's API, so no more are asked for than are shown. */
const mostAsked = 10;

/** What S3 has of an upload: so many bytes, or the whole file. */
export type StoredShare = Pick<StoredPartsResponse, 'storedBytes' | 'arrived'>;

/** The files of that size which S3 has, for telling new ones from them. */
export const arrivedOf = (shares: ReadonlyMap<string, StoredShare>, sizeBytes: number): readonly StoredFile[] =>
  [...shares].flatMap(([mediaId, { arrived }]) => {
    if (arrived?.sizeBytes !== sizeBytes || arrived.checksum === undefined) return [];
    return [{ mediaId, checksum: arrived.checksum }];
  });

/** Who wants to know what S3 has of uploads. */
export interface ShareListener {
  tell: (mediaId: string, share: StoredShare) => void;
  /** The broker knows no such upload any more: its record says by now that it arrived, or is gone. */
  ended: (mediaId: string) => void;
}

/** Finds out how much S3 has of uploads that broke off, each once. */
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
      // Otherwise how much is stored is only a comfort; the file can be dropped again without.
      if (errorCode(error) === 'MEDIA_NOT_FOUND') ended(mediaId);
    }
  };
  let last = Promise.resolve();
  return (mediaIds) => {
    const fresh = mediaIds.slice(0, mostAsked).filter((id) => !asked.has(id));
    for (const id of fresh) asked.add(id);
    last = fresh.reduce((before, id) => before.then(() => ask(id)), last);
  };
};
