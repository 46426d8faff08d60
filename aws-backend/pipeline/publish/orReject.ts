import type { MediaFormat } from '../../contracts/format.ts';
import type { MediaObject } from '../../contracts/media.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { RejectedError } from '../../runtime/errors.ts';

/** Publishes a stage's permanent failures instead of retrying; rethrows all others, so that the queue retries. */
export const orReject =
  <Event extends { media: MediaObject; format: MediaFormat }>(publisher: Publisher, stage: (event: Event) => Promise<void>) =>
  async (event: Event): Promise<void> => {
    try {
      await stage(event);
    } catch (error) {
      if (!(error instanceof RejectedError)) throw error;
      const { media, format } = event;
      await publisher.publish({ type: 'media.rejected', version: 1, media, format, code: error.code });
    }
  };
