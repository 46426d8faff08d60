import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'jsforce';
import { mediaFields } from '../../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';
import { brokerAs, sendFiles } from '../../demo/sendFiles.ts';
import { done, type Step } from '../step.ts';
import { checkFilesGone, checkName, forgetEarlierChecks, maxSeconds } from './checkRecords.ts';
import type { Installation } from './installation.ts';
import { tryWriting } from './tryWriting.ts';
import { connectionOf } from './verifySignIn.ts';

const pollMs = 500;
const text = 'Media Insights was set up. Northwind Trading says thank you.';

type Creates = Parameters<typeof brokerAs>[0];

const creator = (admin: Connection): Creates => ({
  async createRecord(apiName, fields) {
    const [saved] = await admin.sobject(apiName).create([fields]);
    if (saved?.success !== true) throw new Error((saved?.errors ?? []).map(({ message }) => message).join('; '));
    return saved.id;
  },
  graphql: () => Promise.reject(new Error('Not asked here')),
});

/** Resolves when the file is ready. Rejects if it fails or times out. */
const fileReady = async (admin: Connection, mediaId: string, interruption: AbortSignal): Promise<void> => {
  for (const end = Date.now() + maxSeconds * 1000; ;) {
    interruption.throwIfAborted();
    const { records } = await admin.query<{ Status__c: string }>(`SELECT Status__c FROM Media__c WHERE Id = '${mediaId}'`);
    const status = records[0]?.Status__c ?? 'gone';
    if (status === 'Ready') return;
    if (!['Uploading', 'Processing'].includes(status)) throw new Error(`The file’s status is ${status}`);
    if (Date.now() > end) throw new Error(`After ${String(maxSeconds / 60)} minutes, the file’s status is still ${status}`);
    await pause(pollMs);
  }
};

/** Gets a token from the broker with a session record of the administrator, as every user does. */
export const verifyToken = ({ brokerUrl, admin }: Installation): Step => ({
  title: 'The broker recognizes you',
  help: 'Check that the flow Media_Session_Stamp is active, that you have Media_User, and that this computer’s clock is right.',
  async check() {
    const connection = await admin();
    const { records } = await connection.query<{ Id: string }>('SELECT Id FROM Account LIMIT 1');
    const broker = brokerAs(creator(connection), await brokerUrl());
    const { canUpload } = await broker.access(records[0]?.Id ?? (await connection.identity()).user_id);
    return done(canUpload ? 'and that you can upload files' : undefined);
  },
});

/** Runs work that Ctrl-C aborts instead of ending the process, so that it can delete what it created. A second Ctrl-C ends the process. */
const untilInterrupted = async <Result>(work: (interruption: AbortSignal) => Promise<Result>): Promise<Result> => {
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort(new Error('Interrupted'));
  };
  process.once('SIGINT', interrupt);
  return work(interruption.signal).finally(() => process.off('SIGINT', interrupt));
};

const file = new File([text], 'check.txt', { type: 'text/plain' });
const on = (accountId: string) => ({ id: accountId, objectApiName: 'Account' });

const upload = async (session: Creates, accountId: string, brokerUrl: string): Promise<string> => {
  const [sent] = await sendFiles([file], on(accountId), session, brokerAs(session, brokerUrl), () => undefined);
  if (sent?.state.name !== 'sent') throw new Error(`The file was not uploaded: ${JSON.stringify(sent?.state)}`);
  return sent.mediaId ?? '';
};

/** Uploads a small file on a temporary account, waits for its insights, and deletes both. */
export const verifyUpload = (installation: Installation): Step => ({
  title: 'A file is uploaded and read, and its insights are in Salesforce',
  help: 'Check the dead-letter queues, and the log of the function whose queue is not empty: see docs/runbook.md.',
  async check(tell) {
    const connection = await installation.admin();
    await forgetEarlierChecks(connection, new Date());
    const session = creator(connection);
    return untilInterrupted(async (interruption) => {
      const accountId = await session.createRecord('Account', { Name: checkName });
      try {
        const unsent = await session.createRecord('Media__c', mediaFields(file, on(accountId)));
        await tryWriting(() => connectionOf(installation), unsent);
        const mediaId = await upload(session, accountId, await installation.brokerUrl());
        tell?.(`waiting for up to ${String(maxSeconds / 60)} minutes until it is read`);
        await fileReady(connection, mediaId, interruption);
        return done();
      } finally {
        await checkFilesGone(connection, [accountId]);
      }
    });
  },
});
