import { LightningElement, api } from 'lwc';
import { transcriptLines, type TranscriptLine } from './transcriptLines.ts';

/** The text of a file: of a recording with the times and speakers of its lines, of anything else as it is. */
export default class MediaTranscript extends LightningElement {
  @api text = '';

  get lines(): TranscriptLine[] | undefined {
    return transcriptLines(this.text);
  }
}
