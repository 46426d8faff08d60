import type { MediaResult } from '../contracts/result.ts';
import type { OpenText } from './openText.ts';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** Formats a time as "1:05" or "1:02:05". */
const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
};

/**
 * The redacted transcript of a recording, one line per segment: "[1:05] Speaker 1: Hello." Undefined if nothing was spoken.
 * A segment that repeats personal data found elsewhere is left out.
 */
export const transcriptOf = ({ extraction: { segments } }: MediaResult, { masked, isOpen }: OpenText): string | undefined =>
  segments
    ?.map((segment) => {
      const who = segment.speaker !== undefined && isOpen(segment.speaker, []) ? ` ${segment.speaker}:` : '';
      return `[${clock(segment.startMs)}]${who} ${masked(segment) ?? '[…]'}`;
    })
    .join('\n');
