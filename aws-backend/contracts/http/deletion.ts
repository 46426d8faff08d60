import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** `DELETE /media/{mediaId}`: hides the file from everyone at once; its objects in S3 are erased shortly after. */
export const DeleteMediaResponse = z.object({ mediaId: SalesforceId });
export type DeleteMediaResponse = z.infer<typeof DeleteMediaResponse>;
