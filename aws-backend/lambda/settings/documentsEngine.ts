import { JSONStringified } from '@aws-lambda-powertools/parser/helpers';
import { z } from 'zod';
import { textractJobs } from '../../adapters/aws/textract/textractJobs.ts';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import { note } from '../../contracts/notes.ts';
import { withNote } from '../../pipeline/extract/withNote.ts';
import { finishJob } from '../../pipeline/jobs/finishJob.ts';
import { startJob } from '../../pipeline/jobs/startJob.ts';
import { whereEnded } from '../../pipeline/jobs/whereEnded.ts';
import type { Documents } from '../../ports/documents.ts';
import type { Job } from '../../ports/longJobs.ts';
import { requiredSettings } from '../../runtime/requiredSettings.ts';
import { once, whenNeeded } from '../../runtime/whenNeeded.ts';
import { ReadingSettings } from './readingSettings.ts';

/** Textract queries: docs.aws.amazon.com/textract/latest/dg/limits-document.html, at most 30 per page. */
const Queries = z.array(z.object({ Text: z.string().min(1), Alias: z.string().min(1) })).max(30);

export const DocumentsSettings = z.object({
  ...ReadingSettings.pick({ DOCUMENTS_ENGINE: true, MAX_DOCUMENT_BYTES: true, MAX_CHARACTERS: true, PROGRESS_SECONDS: true }).shape,
  TEXTRACT_TOPIC_ARN: z.string().optional(),
  TEXTRACT_ROLE_ARN: z.string().optional(),
  /** JSON, e.g. `[{"Text": "What is the invoice number?", "Alias": "Invoice number"}]`. */
  TEXTRACT_QUERIES: JSONStringified(Queries).prefault('[]'),
  /** Maximum pages read by the embedded engine, and maximum scanned pages among them, which take about two seconds each. */
  MAX_PAGES: z.coerce.number().int().positive().default(3000),
  MAX_SCANNED_PAGES: z.coerce.number().int().positive().default(100),
});
type Settings = z.infer<typeof DocumentsSettings>;
type Read = (file: MediaAccepted) => Promise<void>;

interface Parts extends Omit<Parameters<typeof finishJob>[0], 'jobs'> {
  /** Reads a file with an embedded reader. */
  extractWith: (reader: Documents) => Read;
}

interface Engine {
  read: Read;
  /** Handles the completion of a job. */
  finish: (ended: Job) => Promise<void>;
}

/** The embedded engines, loaded on demand: if Textract reads PDFs, many invocations don't need them. */
const embedded = (limits: { maxPages: number; maxScannedPages: number }): Documents =>
  whenNeeded<Documents>(
    once(async () => {
      const { localDocuments } = await import('../../adapters/local/documents/localDocuments.ts');
      const { localImages } = await import('../../adapters/local/images/localImages.ts');
      return localDocuments(localImages(), limits);
    }),
    ['read'],
  );

/** The engine that the settings select. Textract reads PDFs; the embedded engine reads all other files and adds a note. */
export const documentsEngine = (settings: Settings, { extractWith, ...parts }: Parts, makeJobs = textractJobs): Engine => {
  const limits = { maxPages: settings.MAX_PAGES, maxScannedPages: settings.MAX_SCANNED_PAGES };
  const local = embedded(limits);
  if (settings.DOCUMENTS_ENGINE === 'local') return { read: extractWith(local), finish: () => Promise.resolve() };
  const { TEXTRACT_TOPIC_ARN, TEXTRACT_ROLE_ARN } = settings;
  const given = requiredSettings(['TEXTRACT_TOPIC_ARN', 'TEXTRACT_ROLE_ARN'], { TEXTRACT_TOPIC_ARN, TEXTRACT_ROLE_ARN });
  const jobs = makeJobs({
    topicArn: given.TEXTRACT_TOPIC_ARN,
    roleArn: given.TEXTRACT_ROLE_ARN,
    queries: settings.TEXTRACT_QUERIES,
  });
  const start = startJob(jobs, parts.pending);
  const finish = finishJob({ ...parts, jobs });
  const readOther = extractWith(withNote(local, note('NOT_FOR_TEXTRACT')));
  return { read: async (file) => (file.format === 'pdf' ? whereEnded(finish)(await start(file)) : readOther(file)), finish };
};
