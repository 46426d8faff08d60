import type { BrokerClient } from 'c/brokerClient';

/** Each share is a call to Salesforce's API, so no more are asked for than are shown. */
const mostAsked = 10;

/** Finds out how many bytes S3 has of uploads that broke off, each once. */
export const storedShares = (
  broker: Pick<BrokerClient, 'storedParts'>,
  parentId: string,
  tell: (mediaId: string, storedBytes: number) => void,
): ((mediaIds: readonly string[]) => void) => {
  const asked = new Set<string>();
  const ask = async (mediaId: string): Promise<void> => {
    try {
      tell(mediaId, (await broker.storedParts(mediaId, parentId)).storedBytes);
    } catch {
      // How much is stored is only a comfort; the file can be dropped again without.
    }
  };
  let last = Promise.resolve();
  return (mediaIds) => {
    const fresh = mediaIds.slice(0, mostAsked).filter((id) => !asked.has(id));
    for (const id of fresh) asked.add(id);
    last = fresh.reduce((before, id) => before.then(() => ask(id)), last);
  };
};
