import { createBrokerClient, type BrokerClient } from '../../force-app/main/default/lwc/brokerClient/brokerClient.ts';
import { createProofKey } from '../../force-app/main/default/lwc/proofKey/proofKey.ts';
import {
  createUploadQueue,
  mediaFields,
  sha256,
  type Upload,
  type UploadTotals,
} from '../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';
import type { LightningSession } from './lightningSession.ts';
import { nodeTransport } from './nodeTransport.ts';

/** A broker client of this user, with its own key and session record. */
export const brokerAs = (session: LightningSession, baseUrl: string): BrokerClient => {
  const key = createProofKey();
  return createBrokerClient({
    baseUrl,
    proofKey: () => key,
    createSession: (thumbprint) => session.createRecord('Media_Session__c', { Key_Thumbprint__c: thumbprint }),
    fetch,
  });
};

/** Uploads files with the panel's own queue. Returns their final states in order. Files with the same content are all uploaded. */
export const sendFiles = async (
  files: File[],
  parent: { id: string; objectApiName: string },
  session: LightningSession,
  broker: BrokerClient,
  onChange: (uploads: readonly Upload[], totals: UploadTotals) => void,
): Promise<readonly Upload[]> => {
  let latest: readonly Upload[] = [];
  const queue = createUploadQueue({
    parentId: parent.id,
    records: { create: (file, named) => session.createRecord('Media__c', mediaFields(file, parent, named)) },
    broker,
    transport: nodeTransport,
    digest: sha256,
    onChange: (uploads, totals) => {
      latest = uploads;
      onChange(uploads, totals);
    },
  });
  queue.add(files);
  await queue.idle();
  for (const { id } of latest.filter(({ state }) => state.name === 'duplicate')) queue.keepBoth(id);
  await queue.idle();
  return latest;
};
