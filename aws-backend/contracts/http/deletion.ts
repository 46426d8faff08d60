import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** `DELETE /media/{mediaId}`: nobody sees the file any more; what lies in the storage is erased a little later. */
export const DeleteMediaResponse = z.object({ mediaId: SalesforceId });
export type DeleteMediaResponse = z.infer<typeof DeleteMediaResponse>;
