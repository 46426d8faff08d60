import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { localRedactor } from '../adapters/local/redaction/localRedactor.ts';
import { MediaInterpreted } from '../contracts/events/mediaEvents.ts';
import { redactCopy } from '../pipeline/redact/redactCopy.ts';
import { unlessStopped, wasStopped } from '../pipeline/stop/stopped.ts';
import { createLog } from '../runtime/log.ts';
import { queueHandler } from '../runtime/queueHandler.ts';
import { requiredSettings } from '../runtime/requiredSettings.ts';

const { RESULTS_BUCKET: resultsBucket } = requiredSettings(['RESULTS_BUCKET'], process.env);
const objects = s3ObjectStore();
const log = createLog('redact');

/** Creates the redacted copies, which everyone who can see the record may see. */
export const handler = queueHandler(
  MediaInterpreted,
  unlessStopped(wasStopped(objects, resultsBucket), redactCopy({ objects, redactor: localRedactor(objects), resultsBucket, log })),
  log,
);
