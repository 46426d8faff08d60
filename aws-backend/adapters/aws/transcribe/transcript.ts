import { z } from 'zod';
import type { Utterance } from '../../../contracts/listening.ts';

const Item = z.object({
  type: z.enum(['pronunciation', 'punctuation']),
  /** Seconds; absent for punctuation. */
  start_time: z.coerce.number().optional(),
  end_time: z.coerce.number().optional(),
  speaker_label: z.string().optional(),
  alternatives: z
    .array(
      z.object({
        confidence: z.coerce.number().optional(),
        content: z.string(),
        /** Only on redacted items: docs.aws.amazon.com/transcribe/latest/dg/pii-redaction-output.html. */
        redactions: z.array(z.unknown()).optional(),
      }),
    )
    .min(1),
});
type Item = z.infer<typeof Item>;

/** Transcribe's output: docs.aws.amazon.com/transcribe/latest/dg/diarization-output-batch.html. Only the fields used here. */
export const Transcript = z.object({
  results: z.object({ items: z.array(Item), language_code: z.string().optional() }),
});
export type Transcript = z.infer<typeof Transcript>;

/** A pause of this many seconds ends an utterance, even of the same speaker. */
const pauseSeconds = 1.5;

const msOf = (seconds: number): number => Math.round(seconds * 1000);

/** Converts "spk_0" to a display name, counted from one. */
const speakerOf = (label: string | undefined): string | undefined => {
  const number = /^spk_(\d+)$/.exec(label ?? '')?.[1];
  return number === undefined ? label : `Speaker ${String(Number(number) + 1)}`;
};

interface Building extends Utterance {
  words: NonNullable<Utterance['words']>;
  confidences: number[];
}

const isOver = (current: Building, { start_time: start = 0, speaker_label: label }: Item): boolean =>
  current.speaker !== speakerOf(label) || msOf(start) - current.endMs > pauseSeconds * 1000;

const begun = ({ start_time: start = 0, speaker_label: label }: Item): Building => {
  const speaker = speakerOf(label);
  return {
    ...(speaker === undefined ? {} : { speaker }),
    text: '',
    startMs: msOf(start),
    endMs: msOf(start),
    confidence: 0,
    words: [],
    confidences: [],
  };
};

const say = (current: Building, { start_time: start, end_time: end, alternatives }: Item, between: string): void => {
  const [{ content, confidence, redactions } = { content: '', confidence: undefined, redactions: undefined }] = alternatives;
  if (current.text !== '') current.text += between;
  const from = current.text.length;
  current.text += content;
  if (start === undefined || end === undefined) return;
  current.endMs = Math.max(current.endMs, msOf(end));
  const isPersonal = redactions === undefined ? {} : { isPersonal: true };
  current.words.push({ start: from, end: current.text.length, startMs: msOf(start), endMs: msOf(end), ...isPersonal });
  if (confidence !== undefined) current.confidences.push(confidence);
};

const finished = ({ confidences, ...utterance }: Building): Utterance => ({
  ...utterance,
  confidence: Math.min(1, confidences.reduce((sum, value) => sum + value, 0) / Math.max(1, confidences.length)),
});

/**
 * All items of a transcript, grouped into utterances of one speaker without a pause. A transcript contains its language only if Transcribe
 * identified it; if the language was given, the job contains it.
 */
export const utterancesOf = ({ results: { items, language_code } }: Transcript, languageOfJob = ''): Utterance[] => {
  const space = /^(?:zh|ja|th|km|my)/.test(language_code ?? languageOfJob) ? '' : ' ';
  const found: Building[] = [];
  for (const item of items) {
    const current = found.at(-1);
    if (item.type === 'punctuation') {
      if (current) say(current, item, '');
    } else if (current === undefined || isOver(current, item)) {
      const next = begun(item);
      say(next, item, space);
      found.push(next);
    } else say(current, item, space);
  }
  return found.filter(({ text }) => text !== '').map(finished);
};
