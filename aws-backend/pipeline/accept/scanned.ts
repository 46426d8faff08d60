import { z } from 'zod';
import type { ScanFinding, Uploaded } from './uploaded.ts';

const Result = z.enum(['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED']);

/** GuardDuty's results: docs.aws.amazon.com/guardduty, "Monitoring S3 object scans". Password protection is one reason for `UNSUPPORTED`. */
const findings: Record<z.infer<typeof Result>, ScanFinding | undefined> = {
  NO_THREATS_FOUND: undefined,
  THREATS_FOUND: 'threat',
  UNSUPPORTED: 'unscannable',
  ACCESS_DENIED: 'unscanned',
  FAILED: 'unscanned',
};

/**
 * GuardDuty's EventBridge event for a scanned object: only the fields used here. The version id replaces the sequencer:
 * a key is written once, and both identify that write.
 */
export const ScanResult = z
  .object({
    'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
    detail: z.object({
      s3ObjectDetails: z.object({ bucketName: z.string(), objectKey: z.string(), versionId: z.string() }),
      scanResultDetails: z.object({ scanResultStatus: Result }),
    }),
  })
  .transform(({ detail: { s3ObjectDetails, scanResultDetails } }): Uploaded[] => {
    const { bucketName: bucket, objectKey: key, versionId: sequencer } = s3ObjectDetails;
    const finding = findings[scanResultDetails.scanResultStatus];
    return [{ bucket, key, sequencer, reading: 1, ...(finding === undefined ? {} : { finding }) }];
  });
