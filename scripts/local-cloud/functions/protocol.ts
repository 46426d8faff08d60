import { z } from 'zod';

/** What the local cloud asks a function's process to do. */
export interface Call {
  requestId: string;
  event: unknown;
  functionName: string;
  functionArn: string;
  /** Milliseconds since 1970 at which the process will be ended. */
  deadlineMs: number;
}

/** An error as Lambda reports it. */
export const FunctionFailure = z.object({ errorType: z.string(), errorMessage: z.string(), trace: z.array(z.string()) });
export type FunctionFailure = z.infer<typeof FunctionFailure>;

export const Answer = z.union([
  z.object({ requestId: z.string(), failure: FunctionFailure }),
  z.object({ requestId: z.string(), result: z.unknown() }),
]);
export type Answer = z.infer<typeof Answer>;
