import { LightningElement, api } from 'lwc';
import find from '@salesforce/label/c.Media_Find_In_Text';
import linesFound from '@salesforce/label/c.Media_Lines_Found';
import linesFoundCut from '@salesforce/label/c.Media_Lines_Found_Cut';
import speakerLabel from '@salesforce/label/c.Media_Speaker';
import { fillLabel, formatNumber } from 'c/formatText';
import { isLong, linesWith } from './textLines.ts';
import { transcriptLines, type TranscriptLine } from './transcriptLines.ts';

/** The engines' label for unnamed speakers. */
const numbered = /^Speaker (\d+)$/;

const withSpeaker = (line: TranscriptLine): TranscriptLine => {
  const number = numbered.exec(line.speaker ?? '')?.[1];
  return number === undefined ? line : { ...line, speaker: fillLabel(speakerLabel, number) };
};

/** The text of a file; for a recording, lines with times and speakers. Long texts can be searched. */
export default class MediaTranscript extends LightningElement {
  @api text = '';
  /** Whether the text is cut, so that it may contain matches that aren't shown. */
  @api isCut = false;
  /** The text's language code, if known. */
  @api language: string | undefined;

  label = { find };
  sought = '';

  get isLong(): boolean {
    return isLong(this.text);
  }

  get lines(): TranscriptLine[] | undefined {
    const lines = transcriptLines(this.text);
    return lines && linesWith(lines, this.sought).map(withSpeaker);
  }

  /** The matching lines of a text that isn't a transcript, while the user searches. */
  get foundLines(): { id: number; text: string }[] | undefined {
    if (this.sought === '' || this.lines !== undefined) return undefined;
    return linesWith(
      this.text.split('\n').map((text, id) => ({ id, text })),
      this.sought,
    );
  }

  get foundText(): string | undefined {
    if (this.sought === '') return undefined;
    return fillLabel(this.isCut ? linesFoundCut : linesFound, formatNumber((this.lines ?? this.foundLines ?? []).length));
  }

  /** Keeps a paste into the search from adding a file: spreadsheet cells are in the clipboard as text and picture. */
  handlePaste(event: Event): void {
    event.stopPropagation();
  }

  handleChange({ detail }: CustomEvent<{ value: string }>): void {
    this.sought = detail.value.trim();
  }
}
