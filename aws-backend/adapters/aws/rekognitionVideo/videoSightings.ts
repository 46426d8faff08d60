import type { ContentModerationDetection, FaceDetection, LabelDetection } from '@aws-sdk/client-rekognition';
import type { Sighting } from '../../../contracts/extraction.ts';

/** Below this a person should verify: docs.aws.amazon.com/rekognition/latest/dg/ advises a review of less certain results. */
const sure = 0.8;

/** Converts Rekognition's 0 to 100. */
const confidenceOf = (percent = 0): Pick<Sighting, 'confidence' | 'isLowConfidence'> => {
  const confidence = Math.round(Math.min(100, Math.max(0, percent)) * 10) / 1000;
  return { confidence, isLowConfidence: confidence < sure };
};

interface Stretch {
  Timestamp?: number | undefined;
  StartTimestampMillis?: number | undefined;
  EndTimestampMillis?: number | undefined;
}

const timeOf = ({ Timestamp, StartTimestampMillis: start = Timestamp, EndTimestampMillis: end = start }: Stretch) => ({
  ...(start === undefined ? {} : { startMs: start }),
  ...(end === undefined ? {} : { endMs: end }),
});

/** Labels, each with its time range. */
export const labelsIn = (found: readonly LabelDetection[]): Sighting[] =>
  found.flatMap(({ Label: { Name, Confidence } = {}, ...time }) =>
    Name === undefined ? [] : [{ kind: 'Label' as const, value: Name, ...confidenceOf(Confidence), ...timeOf(time) }],
  );

/** Moderation labels, most specific only: "Graphic Violence" without its parent "Violence". */
export const moderationIn = (found: readonly ContentModerationDetection[]): Sighting[] => {
  const parents = new Set(found.map(({ ModerationLabel }) => ModerationLabel?.ParentName));
  return found.flatMap(({ ModerationLabel: { Name, Confidence } = {}, ...time }) =>
    Name === undefined || parents.has(Name)
      ? []
      : [{ kind: 'Moderation' as const, value: Name, ...confidenceOf(Confidence), ...timeOf(time) }],
  );
};

/** Faces are reported per frame; frames with smaller gaps between them form one time range. */
const longestGapMs = 2000;

interface Seen {
  startMs: number;
  endMs: number;
  /** One per face in the frame with the most faces, each the highest over all frames. */
  confidences: number[];
}

const merge = (most: readonly number[], now: readonly number[]): number[] =>
  Array.from({ length: Math.max(most.length, now.length) }, (_, face) => Math.max(most[face] ?? 0, now[face] ?? 0));

/** Faces: their presence, number and time range. Never identity: all other attributes from Rekognition are discarded. */
export const facesIn = (found: readonly FaceDetection[]): Sighting[] => {
  const pictures = Map.groupBy(
    found.filter(({ Face }) => Face !== undefined),
    ({ Timestamp = 0 }) => Timestamp,
  );
  const stretches: Seen[] = [];
  for (const [at, faces] of [...pictures].sort(([one], [other]) => one - other)) {
    const confidences = faces.map(({ Face }) => Face?.Confidence ?? 0).sort((one, other) => other - one);
    const last = stretches.at(-1);
    if (last && at - last.endMs <= longestGapMs) Object.assign(last, { endMs: at, confidences: merge(last.confidences, confidences) });
    else stretches.push({ startMs: at, endMs: at, confidences });
  }
  return stretches.flatMap(({ startMs, endMs, confidences }) =>
    confidences.map((percent): Sighting => ({ kind: 'Face', value: 'Face', ...confidenceOf(percent), startMs, endMs })),
  );
};
