import type { MediaResult } from '../contracts/result.ts';
import type { OpenText } from './openText.ts';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** "1:05" or "1:02:05". */
const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
};

/**
 * The redacted text of a recording, a line for each segment: "[1:05] Speaker 1: Hello." Undefined for what was not spoken.
 * A segment with personal data that is known from elsewhere only is left out rather than shown.
 */
export const transcriptOf = ({ extraction: { segments } }: MediaResult, { masked, isOpen }: OpenText): string | undefined =>
  segments
    ?.map((segment) => {
      const who = segment.speaker !== undefined && isOpen(segment.speaker, []) ? ` ${segment.speaker}:` : '';
      return `[${clock(segment.startMs)}]${who} ${masked(segment) ?? '[…]'}`;
    })
    .join('\n');
