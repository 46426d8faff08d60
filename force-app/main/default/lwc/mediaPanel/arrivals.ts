import type { BrokerClient } from 'c/brokerClient';
import type { StoredFile } from 'c/uploadQueue';
import { wasSentHere } from './pageQueues.ts';
import { arrivedOf, storedShares, type StoredShare } from './storedShares.ts';

/** What S3 has of a record's uploads, whatever their records say. */
export interface Arrivals {
  /** What S3 has of those that broke off. */
  readonly shares: ReadonlyMap<string, StoredShare>;
  /** Whether a file was sent from here, or broke off here and turned out to have arrived: S3 has it, or its record has moved on. */
  hasArrived: (mediaId: string) => boolean;
  /** The files of that size among them, for telling new ones from them. */
  ofSize: (sizeBytes: number) => readonly StoredFile[];
  /** Asks S3 about uploads that broke off. */
  ask: (mediaIds: readonly string[]) => void;
  arrive: (mediaId: string) => void;
}

/** Who wants to know of it. */
export interface ArrivalsListener {
  /** More is known of a share. */
  changed: () => void;
  arrived: () => void;
}

/** Finds out what has arrived of a record's uploads. `broker` is asked for once it is needed. */
export const arrivals = (broker: () => BrokerClient, recordId: string | undefined, { changed, arrived }: ArrivalsListener): Arrivals => {
  const shares = new Map<string, StoredShare>();
  const arrivedIds = new Set<string>();
  let readShares: ReturnType<typeof storedShares> | undefined;
  const arrive = (mediaId: string): void => {
    arrivedIds.add(mediaId);
    arrived();
  };
  const tell = (mediaId: string, share: StoredShare): void => {
    shares.set(mediaId, share);
    if (share.arrived) arrive(mediaId);
    else changed();
  };
  return {
    shares,
    hasArrived: (mediaId) => wasSentHere(mediaId) || arrivedIds.has(mediaId),
    ofSize: (sizeBytes) => arrivedOf(shares, sizeBytes),
    ask(mediaIds) {
      if (recordId === undefined) return;
      readShares ??= storedShares(broker(), recordId, { tell, ended: arrive });
      readShares(mediaIds);
    },
    arrive,
  };
};
