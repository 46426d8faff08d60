import { z } from 'zod';
import { SpeechSegment, SpokenWord } from './extraction.ts';

/** What was said in one go, before it has its place in a whole text. */
export const Utterance = SpeechSegment.pick({ startMs: true, endMs: true, speaker: true, confidence: true }).extend({
  text: z.string().min(1),
  /** Offsets in this text. */
  words: z.array(SpokenWord).optional(),
});
export type Utterance = z.infer<typeof Utterance>;

/** How far a recording has been listened to: enough to go on from there, on any machine. */
export const Listening = z.object({
  /** All that is said before this is among the utterances. */
  heardMs: z.number().int().nonnegative(),
  /** How much further each channel is heard, in milliseconds, where each has its own voice. */
  aheadMs: z.array(z.number().int().nonnegative()).optional(),
  durationMs: z.number().int().nonnegative(),
  utterances: z.array(Utterance),
});
export type Listening = z.infer<typeof Listening>;
