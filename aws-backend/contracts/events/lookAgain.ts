import { z } from 'zod';

/** Asks for a poll of asynchronous jobs whose completion event never arrived. It names no jobs: the results bucket lists them. */
export const LookAgain = z.object({ type: z.literal('jobs.lookAgain') });
export type LookAgain = z.infer<typeof LookAgain>;
