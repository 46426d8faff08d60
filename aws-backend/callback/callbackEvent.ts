import { z } from 'zod';
import { MediaAccepted, MediaFailed, MediaInterpreted, MediaProgress, MediaRejected } from '../contracts/events/mediaEvents.ts';

/** The events that are written to Salesforce. */
export const CallbackEvent = z.discriminatedUnion('type', [MediaAccepted, MediaProgress, MediaInterpreted, MediaRejected, MediaFailed]);
export type CallbackEvent = z.infer<typeof CallbackEvent>;
