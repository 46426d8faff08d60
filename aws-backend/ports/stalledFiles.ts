import type { MediaObject } from '../contracts/media.ts';

/** Which files are stalled. */
export interface Stall {
  unchangedSince: Date;
  at: Date;
  /** Whether the content of a file in status _Uploading_ has arrived. */
  hasArrived: (file: Pick<MediaObject, 'orgId' | 'parentId' | 'mediaId'>) => Promise<boolean>;
}

/** Files in status _Processing_ or _Uploading_ for which no more events arrive. */
export interface StalledFiles {
  /** Marks files as failed if their records haven't changed since; returns how many. One API call per 2,000 found and per 200 marked. */
  fail(stall: Stall): Promise<number>;
}
