import type { Upload } from '../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';
import type { StoredMedia } from './readInsights.ts';

/** What `--json` prints for one file. */
export interface DemoReport {
  file: string;
  mediaId: string | null;
  status: string;
  code: string | null;
  kind: string | null;
  contentType: string | null;
  sizeBytes: number;
  language: string | null;
  sentiment: string | null;
  summary: string | null;
  text: string | null;
  pageCount: number | null;
  insights: {
    kind: string;
    category: string | null;
    value: string;
    confidence: number | null;
    page: number | null;
    startMs: number | null;
    endMs: number | null;
    count: number | null;
  }[];
  personalData: { category: string; count: number }[];
  /** The org's count of API calls in this run, divided by the number of files. */
  salesforceApiCalls: number;
  timingsMs: { upload: number | null; insights: number | null };
}

const insightsOf = (media: StoredMedia): DemoReport['insights'] =>
  (media.Insights__r?.records ?? []).map((insight) => ({
    kind: insight.Kind__c,
    category: insight.Category__c,
    value: insight.Value__c,
    confidence: insight.Confidence__c,
    page: insight.Page__c,
    startMs: insight.Start_Ms__c,
    endMs: insight.End_Ms__c,
    count: insight.Count__c,
  }));

const notSent = (upload: Upload): { status: string; code: string | null } => ({
  status: upload.state.name === 'refused' ? 'Rejected' : 'Failed',
  code: 'code' in upload.state ? upload.state.code : null,
});

/** Combines the results of the upload and of the org for one file. */
export const report = (
  file: string,
  upload: Upload,
  media: StoredMedia | undefined,
  measured: Pick<DemoReport, 'salesforceApiCalls' | 'timingsMs'>,
): DemoReport => {
  const insights = media ? insightsOf(media) : [];
  return {
    file,
    mediaId: upload.mediaId ?? null,
    ...(upload.state.name === 'sent' ? { status: media?.Status__c ?? 'Failed', code: media?.Status_Code__c ?? null } : notSent(upload)),
    kind: media?.Kind__c ?? null,
    contentType: media?.Content_Type__c ?? null,
    sizeBytes: media?.Size_Bytes__c ?? upload.sizeBytes,
    language: media?.Language__c ?? null,
    sentiment: media?.Sentiment__c ?? null,
    summary: media?.Summary__c ?? null,
    text: media?.Redacted_Text__c ?? null,
    pageCount: media?.Page_Count__c ?? null,
    insights: insights.filter(({ kind }) => kind !== 'Personal Data'),
    personalData: insights
      .filter(({ kind }) => kind === 'Personal Data')
      .map(({ category, value, count }) => ({ category: category ?? value, count: count ?? 0 })),
    ...measured,
  };
};
