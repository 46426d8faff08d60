import type { MediaAccepted, MediaFailed } from '../contracts/events/mediaEvents.ts';
import { contentTypeOf, kindOf, routeOf } from '../contracts/format.ts';
import { maxLongTextLength, maxSummaryLength } from '../contracts/limits.ts';
import { failedMedia } from '../contracts/records/failedMedia.ts';
import type { MediaChange } from '../contracts/records/media.ts';
import { type RejectionCode, rejections } from '../contracts/rejections.ts';
import type { MediaResult } from '../contracts/result.ts';
import { cutText } from './cutText.ts';
import { noteLines } from './noteLines.ts';
import { openTextOf } from './openText.ts';
import { isVerdict } from './verdict.ts';
import { transcriptOf } from './transcript.ts';

type About = Pick<MediaAccepted, 'format' | 'media'>;

/**
 * The number of the reading, the content's type (for a format that isn't read, as the uploader declared it), and the checksum that identifies the
 * content.
 */
const whatItIs = ({ format, media }: About): Pick<MediaChange, 'Reading__c' | 'Kind__c' | 'Content_Type__c' | 'Checksum__c'> => ({
  Reading__c: media.reading,
  Kind__c: kindOf(format),
  Content_Type__c: routeOf(format) === 'none' ? media.contentType : contentTypeOf(format),
  ...(media.checksum === undefined ? {} : { Checksum__c: media.checksum }),
});

/** The changes for a file that is being read. */
export const processing = (event: About): MediaChange => ({ Status__c: 'Processing', ...whatItIs(event) });

/** The changes for a long recording that was partly transcribed. */
export const heardInPart = (event: About & { percent: number }): MediaChange => ({ ...processing(event), Progress__c: event.percent });

/** Omits the reading's number from a verdict: it isn't specific to the first reading, and after a second one the record would reject it. */
const ofItsReading = (event: About & { code: RejectionCode }): MediaChange => {
  const { Reading__c, ...what } = whatItIs(event);
  return { Status__c: 'Rejected', ...what, ...(isVerdict(event.code) ? {} : { Reading__c }) };
};

/** The changes for a file that can't be read: the code, and the sentence for the user. */
export const rejected = (event: About & { code: RejectionCode }, at: Date): MediaChange => ({
  ...ofItsReading(event),
  Status_Code__c: event.code,
  Status_Reason__c: rejections[event.code],
  Redacted_Text__c: null,
  Text_Is_Cut__c: false,
  Summary__c: null,
  Summary_Method__c: null,
  Language__c: null,
  Sentiment__c: null,
  Sentiment_Score__c: null,
  Page_Count__c: null,
  Duration_Ms__c: null,
  Progress__c: null,
  Notes__c: null,
  Note_Codes__c: null,
  Insight_Count__c: 0,
  Personal_Data_Count__c: 0,
  Processed_At__c: at.toISOString(),
});

/** The changes for a file that a stage gave up; what was known before stays. */
export const failed = ({ media }: Pick<MediaFailed, 'media'>, at: Date): MediaChange => ({
  ...failedMedia,
  Reading__c: media.reading,
  Processed_At__c: at.toISOString(),
});

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The changes for a file that was read: redacted, and truncated to the fields' lengths. */
export const ready = (event: About, result: MediaResult, insightCount: number, at: Date): MediaChange => {
  const transcript = transcriptOf(result, openTextOf(result));
  const redactedText = cutText(transcript ?? result.redactedText, maxLongTextLength);
  const summary = cutText(result.redactedSummary, maxSummaryLength).text;
  return {
    Status__c: 'Ready',
    Status_Code__c: null,
    Status_Reason__c: null,
    ...whatItIs(event),
    Redacted_Text__c: orNull(redactedText.text),
    Text_Is_Cut__c: redactedText.isCut,
    Summary__c: orNull(summary),
    Summary_Method__c: summary === '' ? null : result.summary.method,
    Language__c: result.language.code,
    Sentiment__c: result.sentiment?.label ?? null,
    Sentiment_Score__c: result.sentiment ? Math.round(result.sentiment.score * 1000) / 1000 : null,
    Page_Count__c: result.extraction.pages.length || null,
    Duration_Ms__c: result.extraction.durationMs ?? null,
    Progress__c: null,
    ...noteLines(result),
    Insight_Count__c: insightCount,
    Personal_Data_Count__c: result.personalData.length,
    Processed_At__c: at.toISOString(),
  };
};
