import { s3Contract } from '../local-cloud/contract/s3Contract.ts';
import { uploadContract } from '../local-cloud/contract/uploadContract.ts';
import type { S3Target } from '../local-cloud/contract/s3Bench.ts';
import { s3Gaps, uploadGaps } from './knownGaps.ts';

/** Set by `npm run test:s3`, which starts the server. */
const target = (): S3Target => JSON.parse(process.env['STRICT_S3_TARGET'] ?? '') as S3Target;

s3Contract('Debian’s radosgw', target, s3Gaps);
uploadContract('Debian’s radosgw', target, uploadGaps);
