import { createBrokerClient } from '../../../../force-app/main/default/lwc/brokerClient/brokerClient.ts';
import { xhrTransport } from '../../../../force-app/main/default/lwc/mediaPanel/xhrTransport.ts';
import { pageProofKey } from '../../../../force-app/main/default/lwc/proofKey/proofKey.ts';
import {
  createUploadQueue,
  sha256,
  type Upload,
  type UploadQueue,
} from '../../../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';

/** The options of the queue in a trial. */
export interface OursOptions {
  brokerUrl: string;
  parentId: string;
  /** Creates the record of a file and returns its id. */
  createRecord: () => Promise<string>;
  hasChecksums: boolean;
  onChange: (uploads: readonly Upload[]) => void;
  /** For bad lines: scales the pauses between retries, and presets the measured speed to a slow one. */
  badLine?: { pauseScale: number; bytesPerSecond: number };
}

const anySession = 'a02000000000001AAA';

const onBadLine = ({ pauseScale, bytesPerSecond }: NonNullable<OursOptions['badLine']>) => ({
  wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds * pauseScale)),
  link: () => bytesPerSecond,
});

/** The panel's own queue, broker client and transport, with records that cost nothing. */
export const createOurs = ({ brokerUrl, parentId, createRecord, hasChecksums, onChange, badLine }: OursOptions): UploadQueue =>
  createUploadQueue({
    parentId,
    records: { create: createRecord },
    broker: createBrokerClient({
      baseUrl: brokerUrl,
      proofKey: pageProofKey,
      createSession: () => Promise.resolve(anySession),
      fetch: (url, init) => fetch(url, init),
    }),
    transport: xhrTransport,
    digest: sha256,
    checksums: hasChecksums ? 'required' : 'none',
    onChange,
    ...(badLine && onBadLine(badLine)),
  });
