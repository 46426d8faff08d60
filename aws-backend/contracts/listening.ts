import { z } from 'zod';
import { SpeechSegment, SpokenWord } from './extraction.ts';

/** One utterance, before it has its place in the whole text. */
export const Utterance = SpeechSegment.pick({ startMs: true, endMs: true, speaker: true, confidence: true }).extend({
  text: z.string().min(1),
  /** Word offsets are relative to this utterance's text. */
  words: z.array(SpokenWord).optional(),
});
export type Utterance = z.infer<typeof Utterance>;

/** How much of a recording has been transcribed: enough to continue from there on any machine. */
export const Listening = z.object({
  /** Everything said before this is in `utterances`. */
  heardMs: z.number().int().nonnegative(),
  /** How far each channel has been transcribed beyond that, in milliseconds, if each channel has its own speaker. */
  aheadMs: z.array(z.number().int().nonnegative()).optional(),
  durationMs: z.number().int().nonnegative(),
  utterances: z.array(Utterance),
});
export type Listening = z.infer<typeof Listening>;
