import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** `DELETE /media/{mediaId}/reading`: stops reading the file and says so on its record; the file itself stays. */
export const StopReadingResponse = z.object({ mediaId: SalesforceId });
export type StopReadingResponse = z.infer<typeof StopReadingResponse>;

/** `POST /media/{mediaId}/reading`: reads the file again; `reading` is the number of this reading, counted from 1. */
export const ReadAgainResponse = z.object({ mediaId: SalesforceId, reading: z.number().int().min(2) });
export type ReadAgainResponse = z.infer<typeof ReadAgainResponse>;
