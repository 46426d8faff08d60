import type { MediaEvent } from '../contracts/events/mediaEvents.ts';

/** Tells whoever listens what happened to a file. AWS: one Amazon SNS topic for each event type. */
export interface Publisher {
  publish(event: MediaEvent): Promise<void>;
}
