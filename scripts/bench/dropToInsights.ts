import { lightningSession } from '../demo/lightningSession.ts';
import { brokerAs, sendFiles } from '../demo/sendFiles.ts';
import { waitForInsights } from '../demo/waitForInsights.ts';
import { engineTimer } from './engineTime.ts';
import { median, summary } from './statistics.ts';
import { textPdf } from './textPdf.ts';
import { localStatus } from '../local-system/localStatus.ts';
import { ownerUsername } from '../local-system/localUsers.ts';
import { runningSystem } from '../local-system/runningSystem.ts';

const rounds = 9;
const filesAtOnce = 20;

/** Measures the time from drop to insights and the API calls on the system running on this port, and prints the results. */
export const dropToInsights = async (port: number): Promise<void> => {
  const system = await runningSystem(port);
  try {
    const { status } = system;
    const session = await lightningSession(status.orgUrl, ownerUsername);
    const broker = brokerAs(session, status.brokerUrl);
    const parent = { id: status.sampleAccountId, objectApiName: 'Account' };
    const engines = engineTimer();
    const callCount = async (): Promise<number> => (await localStatus(port))?.apiCallCount ?? 0;
    const drop = async (files: File[]): Promise<number> => {
      const startedAt = performance.now();
      const uploads = await sendFiles(files, parent, session, broker, () => undefined);
      const ids = uploads.flatMap(({ mediaId }) => mediaId ?? []);
      const states: string[] = [];
      await waitForInsights(session, ids, (_, state) => states.push(state));
      if (states.filter((state) => state === 'Ready').length !== files.length)
        throw new Error(`Not every file became Ready: ${states.join(', ')}`);
      return performance.now() - startedAt;
    };

    await drop([await textPdf(0)]); // Warm-up: functions start cold once.
    await engines(await textPdf(0));
    const callsBefore = await callCount();
    const wholeMs: number[] = [];
    const enginesMs: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      wholeMs.push(await drop([await textPdf(round)]));
      enginesMs.push(await engines(await textPdf(round)));
    }
    const callsOneByOne = ((await callCount()) - callsBefore) / rounds;
    const batchBefore = await callCount();
    await drop(await Promise.all(Array.from({ length: filesAtOnce }, (_, index) => textPdf(1000 + index))));
    const callsTogether = ((await callCount()) - batchBefore) / filesAtOnce;
    const outside = 1 - median(enginesMs) / median(wholeMs);

    console.table({
      'drop to Ready, one-page text PDF, ms: median (range)': summary(wholeMs),
      'time in the engines, ms': summary(enginesMs),
      'share outside the engines': `${(100 * outside).toFixed(0)} %`,
      'Salesforce API calls per file, one at a time': callsOneByOne.toFixed(2),
      [`Salesforce API calls per file, ${String(filesAtOnce)} together`]: callsTogether.toFixed(2),
      rounds: String(rounds),
    });
  } finally {
    await system.release();
  }
};
