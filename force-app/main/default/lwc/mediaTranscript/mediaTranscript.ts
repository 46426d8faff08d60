import { LightningElement, api } from 'lwc';
import speakerLabel from '@salesforce/label/c.Media_Speaker';
import { fillLabel } from 'c/formatText';
import { transcriptLines, type TranscriptLine } from './transcriptLines.ts';

/** What engines call whom they know by voice only. */
const numbered = /^Speaker (\d+)$/;

/** The text of a file: of a recording with the times and speakers of its lines, of anything else as it is. */
export default class MediaTranscript extends LightningElement {
  @api text = '';

  get lines(): TranscriptLine[] | undefined {
    return transcriptLines(this.text)?.map((line) => {
      const number = numbered.exec(line.speaker ?? '')?.[1];
      return number === undefined ? line : { ...line, speaker: fillLabel(speakerLabel, number) };
    });
  }
}
