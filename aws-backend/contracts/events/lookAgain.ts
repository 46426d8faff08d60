import { z } from 'zod';

/** It is time to look at the jobs of a service whose end nobody told. Says nothing else: which they are, the results bucket knows. */
export const LookAgain = z.object({ type: z.literal('jobs.lookAgain') });
export type LookAgain = z.infer<typeof LookAgain>;
