import { z } from 'zod';
import { MediaAccepted, MediaFailed, MediaInterpreted, MediaRejected } from '../contracts/events/mediaEvents.ts';

/** What Salesforce hears of. */
export const CallbackEvent = z.discriminatedUnion('type', [MediaAccepted, MediaInterpreted, MediaRejected, MediaFailed]);
export type CallbackEvent = z.infer<typeof CallbackEvent>;
