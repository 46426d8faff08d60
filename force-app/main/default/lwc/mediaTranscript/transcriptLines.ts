/** A line of a transcript as displayed. */
export interface TranscriptLine {
  id: number;
  /** "1:05" or "1:02:05". */
  time: string;
  speaker: string | undefined;
  text: string;
}

const spoken = /^\[(?<time>(?:\d+:)?\d{1,2}:\d\d)\](?: (?<speaker>[^:[\]]{1,80}):)? (?<text>.*)$/;

/** Parses a transcript; undefined for other texts. A line without a time continues the previous one. */
export const transcriptLines = (text: string): TranscriptLine[] | undefined => {
  const lines: TranscriptLine[] = [];
  for (const row of text.split('\n')) {
    const { time, speaker, text: said = '' } = spoken.exec(row)?.groups ?? {};
    const last = lines.at(-1);
    if (time !== undefined) lines.push({ id: lines.length, time, speaker, text: said });
    else if (last) last.text += `\n${row}`;
    else return undefined;
  }
  return lines;
};
