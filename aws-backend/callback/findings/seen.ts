import type { Sighting } from '../../contracts/extraction.ts';
import type { MediaResult } from '../../contracts/result.ts';
import type { Finding } from './finding.ts';

const least = (times: readonly (number | undefined)[]): number | undefined =>
  times.reduce((first, time) => (time === undefined || (first !== undefined && first <= time) ? first : time), undefined);

const findingOf = (kind: Sighting['kind'], value: string, sightings: readonly Sighting[]): Finding => {
  const latest = least(sightings.map(({ endMs }) => (endMs === undefined ? undefined : -endMs)));
  return {
    kind,
    category: null,
    value,
    confidence: sightings.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    count: sightings.length,
    isLowConfidence: sightings.every(({ isLowConfidence }) => isLowConfidence),
    startMs: least(sightings.map(({ startMs }) => startMs)),
    endMs: latest === undefined ? undefined : -latest,
  };
};

/** What was recognized in an image or video: one finding per value, with its number of occurrences; faces are only counted. */
export const seenIn = ({ extraction: { sightings = [] } }: MediaResult): Finding[] =>
  [...Map.groupBy(sightings, ({ kind, value }) => `${kind} ${value}`).values()].flatMap((same) =>
    same[0] ? [findingOf(same[0].kind, same[0].value, same)] : [],
  );
