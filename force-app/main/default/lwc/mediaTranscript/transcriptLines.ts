/** One line of a recording as it is shown. */
export interface TranscriptLine {
  id: number;
  /** "1:05" or "1:02:05". */
  time: string;
  speaker: string | undefined;
  text: string;
}

const spoken = /^\[(?<time>(?:\d+:)?\d{1,2}:\d\d)\](?: (?<speaker>[^:[\]]{1,80}):)? (?<text>.*)$/;

/** The lines of a recording's text; undefined for a text that was not spoken. A line that was cut goes on in the one before. */
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
