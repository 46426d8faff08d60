import { LightningElement, api } from 'lwc';
import find from '@salesforce/label/c.Media_Find_In_Text';
import linesFound from '@salesforce/label/c.Media_Lines_Found';
import linesFoundCut from '@salesforce/label/c.Media_Lines_Found_Cut';
import speakerLabel from '@salesforce/label/c.Media_Speaker';
import { fillLabel, formatNumber } from 'c/formatText';
import { isLong, linesWith } from './textLines.ts';
import { transcriptLines, type TranscriptLine } from './transcriptLines.ts';

/** What engines call whom they know by voice only. */
const numbered = /^Speaker (\d+)$/;

const withSpeaker = (line: TranscriptLine): TranscriptLine => {
  const number = numbered.exec(line.speaker ?? '')?.[1];
  return number === undefined ? line : { ...line, speaker: fillLabel(speakerLabel, number) };
};

/** The text of a file: of a recording with the times and speakers of its lines, of anything else as it is. In a long one, lines can be found. */
export default class MediaTranscript extends LightningElement {
  @api text = '';
  /** There is more of it than is shown: what isn't found may be there all the same. */
  @api isCut = false;
  /** The code of the language that it is in, where it is known. */
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

  /** Of a text that was not spoken, where something is looked for in it. */
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

  /** A picture of a spreadsheet's cells, which the clipboard has beside their text, is no file to add here. */
  handlePaste(event: Event): void {
    event.stopPropagation();
  }

  handleChange({ detail }: CustomEvent<{ value: string }>): void {
    this.sought = detail.value.trim();
  }
}
