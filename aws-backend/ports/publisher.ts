import type { MediaEvent } from '../contracts/events/mediaEvents.ts';

/** Publishes events about files. AWS: one Amazon SNS topic per event type. */
export interface Publisher {
  publish(event: MediaEvent): Promise<void>;
}
