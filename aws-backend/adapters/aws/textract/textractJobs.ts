import {
  GetDocumentAnalysisCommand,
  StartDocumentAnalysisCommand,
  TextractClient,
  type FeatureType,
  type GetDocumentAnalysisCommandOutput,
  type Query,
} from '@aws-sdk/client-textract';
import type { LongJobs } from '../../../ports/longJobs.ts';
import { JobRunsError } from '../../../runtime/errors.ts';
import { beginJob } from '../beginJob.ts';
import { patience } from '../patience.ts';
import { pageCollector } from './pageCollector.ts';
import { callTextract, jobError, TextractJobError, whereKept } from './textractErrors.ts';
import { unreadPagesNotes } from './unreadPagesNotes.ts';

export interface TextractSettings {
  /** The topic for completion notifications, and the role that Textract publishes with. */
  topicArn: string;
  roleArn: string;
  /** Queries for every document, e.g. "What is the invoice number?"; each is billed per page. At most 30. */
  queries: readonly Query[];
}

/** The maximum number of blocks per response. */
const MaxResults = 1000;

const featuresFor = (queries: readonly Query[]): FeatureType[] => [
  'TABLES',
  'FORMS',
  'LAYOUT',
  ...(queries.length > 0 ? (['QUERIES'] as const) : []),
];

const unreadPages = ({ Warnings = [] }: GetDocumentAnalysisCommandOutput): number[] => Warnings.flatMap(({ Pages = [] }) => Pages);

/** Reads documents with Amazon Textract: PDF and TIFF from S3, with tables, forms, layout, and answers to queries. */
export const textractJobs = (settings: TextractSettings, textract = new TextractClient(patience)): LongJobs => ({
  async start(name, { media }, again = 0) {
    const command = new StartDocumentAnalysisCommand({
      DocumentLocation: { S3Object: { Bucket: media.bucket, Name: media.key } },
      // The same token would return the failed job again.
      ClientRequestToken: again > 0 ? `${name}-${String(again)}` : name,
      JobTag: name,
      FeatureTypes: featuresFor(settings.queries),
      ...(settings.queries.length > 0 ? { QueriesConfig: { Queries: [...settings.queries] } } : {}),
      NotificationChannel: { SNSTopicArn: settings.topicArn, RoleArn: settings.roleArn },
    });
    const { JobId } = await beginJob('Textract', () => callTextract(() => textract.send(command)));
    if (JobId === undefined) throw new TextractJobError('Textract returned no job ID');
    return JobId;
  },

  async result(JobId, { format }) {
    const collector = pageCollector();
    const unread: number[] = [];
    let NextToken: string | undefined;
    do {
      const command = new GetDocumentAnalysisCommand({ JobId, MaxResults, NextToken });
      const answer = await callTextract(() => whereKept(() => textract.send(command)));
      if (answer.JobStatus === 'FAILED') throw jobError(answer.StatusMessage);
      if (answer.JobStatus === 'IN_PROGRESS') throw new JobRunsError('Textract');
      collector.add(answer.Blocks ?? []);
      unread.push(...unreadPages(answer));
      NextToken = answer.NextToken;
    } while (NextToken !== undefined);
    const notes = unreadPagesNotes(unread);
    const told = notes.length > 0 ? { notes } : {};
    return { schemaVersion: 1, format, ...collector.end(), attachments: [], ...told, engine: 'Amazon Textract' };
  },
});
