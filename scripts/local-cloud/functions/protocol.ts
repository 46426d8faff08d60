import { z } from 'zod';

/** A call that the local cloud sends to a function's process. */
export interface Call {
  requestId: string;
  event: unknown;
  functionName: string;
  functionArn: string;
  /** When the process will be killed, in milliseconds since 1970. */
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
