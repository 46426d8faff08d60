import type { BrokerClient } from 'c/brokerClient';
import type { StoredFile } from 'c/uploadQueue';
import { wasSentHere } from './pageQueues.ts';
import { arrivedOf, storedShares, type StoredShare } from './storedShares.ts';

/** The state of a record's uploads in S3, which may be ahead of their records. */
export interface Arrivals {
  /** The parts that S3 has of interrupted uploads. */
  readonly shares: ReadonlyMap<string, StoredShare>;
  /** Whether a file was sent from this page, or was interrupted but has arrived: S3 has it, or its record has progressed. */
  hasArrived: (mediaId: string) => boolean;
  /** The arrived files of this size, to compare new files with. */
  ofSize: (sizeBytes: number) => readonly StoredFile[];
  /** Requests the state of interrupted uploads. */
  ask: (mediaIds: readonly string[]) => void;
  arrive: (mediaId: string) => void;
}

/** Callbacks about arrivals. */
export interface ArrivalsListener {
  /** The known part of an upload has changed. */
  changed: () => void;
  arrived: () => void;
}

/** Tracks the arrival of a record's uploads. `broker` is called only when needed. */
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
