import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { grantCredentials } from '../../../../aws-backend/adapters/aws/grantCredentials.ts';
import { s3MultipartUploads } from '../../../../aws-backend/adapters/aws/s3MultipartUploads.ts';
import { stsUploadSigner } from '../../../../aws-backend/adapters/aws/stsUploadSigner.ts';
import { deleteMedia } from '../../../../aws-backend/broker/grant/deleteMedia.ts';
import { grantAccess } from '../../../../aws-backend/broker/grant/grantAccess.ts';
import { grantContent } from '../../../../aws-backend/broker/grant/grantContent.ts';
import { grantUploads } from '../../../../aws-backend/broker/grant/grantUploads.ts';
import { readAgain } from '../../../../aws-backend/broker/grant/readAgain.ts';
import { readingLimits } from '../../../../aws-backend/broker/grant/readingLimits.ts';
import { stopReading } from '../../../../aws-backend/broker/grant/stopReading.ts';
import { brokerRouter } from '../../../../aws-backend/broker/http/brokerRouter.ts';
import { signingKey, verifyingKey } from '../../../../aws-backend/broker/identity/tokenKeys.ts';
import { abortUpload } from '../../../../aws-backend/broker/upload/abortUpload.ts';
import { completeUpload } from '../../../../aws-backend/broker/upload/completeUpload.ts';
import { grantParts } from '../../../../aws-backend/broker/upload/grantParts.ts';
import { storedParts } from '../../../../aws-backend/broker/upload/storedParts.ts';
import { issueUploadToken, readUploadToken } from '../../../../aws-backend/broker/upload/uploadToken.ts';
import { readerLimits, ReadingSettings } from '../../../../aws-backend/lambda/settings/readingSettings.ts';
import { createLog } from '../../../../aws-backend/runtime/log.ts';
import { anyFile } from './anyFile.ts';
import { signForUppy } from './signForUppy.ts';
import { trialSettings } from './trialSettings.ts';

const settings = trialSettings(process.env);
const grants = grantCredentials({ roleArn: settings.roleArn });
const ports = {
  recordAccess: anyFile,
  uploads: s3MultipartUploads(grants),
  uploadSigner: stsUploadSigner({ grants, uploadEndpoints: settings.uploadEndpoints }),
  uploadsBucket: settings.bucket,
  resultsBucket: settings.bucket,
  checksums: 'optional' as const,
  issueUpload: issueUploadToken('trial', () => signingKey(settings.tokenKey)),
  readUpload: readUploadToken('trial', () => verifyingKey(settings.tokenKey)),
  now: () => new Date(),
};
const sign = signForUppy(grants, settings);
const router = brokerRouter(
  {
    token: () => Promise.resolve({ accessToken: 'trial', tokenType: 'DPoP', expiresInSeconds: 3600 }),
    access: grantAccess({ recordAccess: anyFile, reading: readingLimits(readerLimits(ReadingSettings.parse({}))) }),
    uploads: grantUploads(ports),
    parts: grantParts(ports),
    storedParts: storedParts(ports),
    complete: completeUpload(ports),
    abort: abortUpload(ports),
    content: grantContent(ports),
    stopReading: stopReading(ports),
    readAgain: readAgain(ports),
    deleteMedia: deleteMedia(ports),
  },
  'trial',
  createLog('trial-broker'),
);

/** The product's broker with a Salesforce that accepts every file, plus an endpoint that signs single requests for Uppy. */
export const handler = async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> =>
  event.rawPath === '/sign' ? sign(event.body ?? '') : router.resolve(event, context);
