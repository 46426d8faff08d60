import { s3ObjectEraser } from '../adapters/aws/s3ObjectEraser.ts';
import { S3Notification, type WrittenObject } from '../runtime/s3Notification.ts';
import { erase } from '../pipeline/erase/erase.ts';
import { createLog } from '../runtime/log.ts';
import { queueHandler } from '../runtime/queueHandler.ts';
import { requiredSettings } from '../runtime/requiredSettings.ts';

const { UPLOADS_BUCKET: uploadsBucket, RESULTS_BUCKET: resultsBucket } = requiredSettings(
  ['UPLOADS_BUCKET', 'RESULTS_BUCKET'],
  process.env,
);
const eraseOne = erase({ eraser: s3ObjectEraser(), uploadsBucket, resultsBucket });
const eraseAll = async (marks: WrittenObject[]): Promise<void> => {
  for (const mark of marks) await eraseOne(mark);
};

/** Erases deleted files. */
export const handler = queueHandler(S3Notification, eraseAll, createLog('erase'));
