import { MediaResult } from '../../aws-backend/contracts/result.ts';
import type { BrokerClient } from '../../force-app/main/default/lwc/brokerClient/brokerClient.ts';
import type { Upload } from '../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';
import { localStatus, type LocalStatus } from '../local-system/localStatus.ts';
import { runningSystem } from '../local-system/runningSystem.ts';
import { lightningSession, type LightningSession } from './lightningSession.ts';
import { openFile } from './openFiles.ts';
import type { DemoOptions } from './options.ts';
import { readable } from './printReports.ts';
import { progressLine, type ProgressLine } from './progressLine.ts';
import { connectAs, readInsights, type StoredMedia } from './readInsights.ts';
import { report, type DemoReport } from './report.ts';
import { brokerAs, sendFiles } from './sendFiles.ts';
import { waitForInsights } from './waitForInsights.ts';

/** The measurements of one run: milliseconds since its start, by upload id and by media id. */
interface Run {
  uploads: readonly Upload[];
  sentAfterMs: Map<string, number>;
  finalAfterMs: Map<string, number>;
  apiCallsPerFile: number;
}

interface Actor {
  session: LightningSession;
  broker: BrokerClient;
}

const apiCallCount = async (port: number): Promise<number> => (await localStatus(port))?.apiCallCount ?? 0;

const sentIds = (uploads: readonly Upload[]): string[] =>
  uploads.flatMap(({ mediaId, state }) => (mediaId !== undefined && state.name === 'sent' ? [mediaId] : []));

const run = async (files: File[], port: number, { session, broker }: Actor, accountId: string, progress: ProgressLine): Promise<Run> => {
  const [sentAfterMs, finalAfterMs] = [new Map<string, number>(), new Map<string, number>()];
  const callsBefore = await apiCallCount(port);
  const startedAt = Date.now();
  const uploads = await sendFiles(files, { id: accountId, objectApiName: 'Account' }, session, broker, (current, totals) => {
    for (const { id, state } of current) if (state.name === 'sent' && !sentAfterMs.has(id)) sentAfterMs.set(id, Date.now() - startedAt);
    progress.uploads(totals);
  });
  const sent = sentIds(uploads);
  await waitForInsights(session, sent, (mediaId) => {
    finalAfterMs.set(mediaId, Date.now() - startedAt);
    progress.insights(finalAfterMs.size, sent.length);
  });
  const calls = (await apiCallCount(port)) - callsBefore;
  progress.end();
  return { uploads, sentAfterMs, finalAfterMs, apiCallsPerFile: Math.round((100 * calls) / uploads.length) / 100 };
};

const unredactedText = async (broker: BrokerClient, mediaId: string): Promise<string> => {
  const { url } = await broker.content(mediaId, 'results');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The results of ${mediaId} could not be read: HTTP ${String(response.status)}`);
  return MediaResult.parse(await response.json()).extraction.text;
};

const reasonOf = ({ state }: Upload, media: StoredMedia | undefined): string | null =>
  'detail' in state ? (state.detail ?? null) : (media?.Status_Reason__c ?? null);

const demonstrate = async (options: DemoOptions, files: File[], status: LocalStatus): Promise<boolean> => {
  const session = await lightningSession(status.orgUrl, options.username);
  const broker = brokerAs(session, status.brokerUrl);
  const made = await run(files, options.port, { session, broker }, status.sampleAccountId, progressLine(process.stderr));
  const connection = await connectAs({ ...status, username: options.username });
  const stored = new Map((await readInsights(connection, sentIds(made.uploads))).map((media) => [media.Id, media]));
  const reports: DemoReport[] = [];
  for (const [index, upload] of made.uploads.entries()) {
    const media = stored.get(upload.mediaId ?? '');
    const timingsMs = { upload: made.sentAfterMs.get(upload.id) ?? null, insights: made.finalAfterMs.get(upload.mediaId ?? '') ?? null };
    const one = report(options.files[index] ?? upload.fileName, upload, media, { salesforceApiCalls: made.apiCallsPerFile, timingsMs });
    if (options.unredacted && media?.Status__c === 'Ready') one.text = await unredactedText(broker, media.Id);
    console.log(options.json ? JSON.stringify(one) : readable(one, reasonOf(upload, media)));
    reports.push(one);
  }
  return reports.every(({ status: state }) => state === 'Ready');
};

/** Uploads the files, prints their results in the org, and returns whether all are Ready. Starts the local system if none is running. */
export const runDemo = async (options: DemoOptions): Promise<boolean> => {
  const files = await Promise.all(options.files.map(openFile)); // A wrong path is reported before anything is started.
  const system = await runningSystem(options.port);
  try {
    return await demonstrate(options, files, system.status);
  } finally {
    await system.release();
  }
};
