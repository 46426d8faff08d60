import type { Connection } from 'jsforce';
import type { PutGrant } from '../../../aws-backend/contracts/http/uploads.ts';
import type { BrokerClient } from '../../../force-app/main/default/lwc/brokerClient/brokerClient.ts';
import { mediaFields, sha256, type PutAnswer, type Upload } from '../../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';
import { lightningSession, type LightningSession } from '../../demo/lightningSession.ts';
import { nodeTransport } from '../../demo/nodeTransport.ts';
import { connectAs } from '../../demo/readInsights.ts';
import { brokerAs, sendFiles } from '../../demo/sendFiles.ts';
import { waitForInsights } from '../../demo/waitForInsights.ts';
import type { LocalStatus } from '../localStatus.ts';

/** A record that files are dropped on. */
export interface Parent {
  id: string;
  objectApiName: string;
}

/** A user of the local org: their actions on record pages, and their API access. */
export interface Person {
  session: LightningSession;
  broker: BrokerClient;
  connection: Connection;
  /** Creates the record of a file, as the panel does before the upload. */
  register: (file: File, parent: Parent) => Promise<string>;
  /** Requests a grant to upload a registered file. */
  askToSend: (file: File, mediaId: string, parentId: string) => ReturnType<BrokerClient['uploads']>;
  /** Drops files on a record. Returns the final state of each upload. */
  drop: (files: File[], parent: Parent) => Promise<readonly Upload[]>;
  /** Drops files, whose uploads must succeed, and waits until each is processed. Returns their records' ids in the files' order. */
  dropAndWait: (files: File[], parent: Parent) => Promise<string[]>;
}

/** Sends a body to a presigned URL with some headers changed. `undefined` omits a header. */
export const put = async (
  { url, headers }: Pick<PutGrant, 'url' | 'headers'>,
  body: Blob,
  changed: Record<string, string | undefined> = {},
): Promise<PutAnswer> => {
  const sent = Object.entries({ ...headers, ...changed }).filter((header): header is [string, string] => header[1] !== undefined);
  return nodeTransport({ url, headers: Object.fromEntries(sent), body, onProgress: () => undefined, signal: new AbortController().signal });
};

const sentIds = (uploads: readonly Upload[]): string[] =>
  uploads.map(({ fileName, mediaId, state }) => {
    if (mediaId === undefined || state.name !== 'sent') throw new Error(`${fileName} was not sent: ${JSON.stringify(state)}`);
    return mediaId;
  });

/** Signs in a user on the record page and, to check the results, through the API. */
export const person = async (status: LocalStatus, username: string): Promise<Person> => {
  const session = await lightningSession(status.orgUrl, username);
  const broker = brokerAs(session, status.brokerUrl);
  const drop: Person['drop'] = (files, parent) => sendFiles(files, parent, session, broker, () => undefined);
  return {
    session,
    broker,
    connection: await connectAs({ ...status, username }),
    register: (file, parent) => session.createRecord('Media__c', mediaFields(file, parent)),
    askToSend: async (file, mediaId, parentId) => {
      const described = { mediaId, fileName: file.name, sizeBytes: file.size, contentType: file.type, sha256: await sha256(file) };
      return broker.uploads({ parentId, files: [described] });
    },
    drop,
    async dropAndWait(files, parent) {
      const mediaIds = sentIds(await drop(files, parent));
      await waitForInsights(session, mediaIds, () => undefined, 120);
      return mediaIds;
    },
  };
};
