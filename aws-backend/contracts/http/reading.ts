import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** `DELETE /media/{mediaId}/reading`: nobody reads the file any more, and its record says so; the file itself stays. */
export const StopReadingResponse = z.object({ mediaId: SalesforceId });
export type StopReadingResponse = z.infer<typeof StopReadingResponse>;

/** `POST /media/{mediaId}/reading`: the file is read once more; `reading` says how many times it then was. */
export const ReadAgainResponse = z.object({ mediaId: SalesforceId, reading: z.number().int().min(2) });
export type ReadAgainResponse = z.infer<typeof ReadAgainResponse>;
