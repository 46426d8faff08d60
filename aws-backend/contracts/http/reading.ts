import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** `DELETE /media/{mediaId}/reading`: nobody reads the file any more, and its record says so; the file itself stays. */
export const StopReadingResponse = z.object({ mediaId: SalesforceId });
export type StopReadingResponse = z.infer<typeof StopReadingResponse>;
