/** 500 and 503 as S3 sends them, 403 as for an expired URL. */
export type AnsweredStatus = 403 | 500 | 503;

/** A fault that affects one request. Shares are of the body's bytes, from 0 to 1. */
export type Fault =
  /** The connection ends before anything arrives, in the middle of the body, or after the whole body but before the response. */
  | { kind: 'cutBefore' }
  | { kind: 'cutBody'; atShare: number }
  | { kind: 'cutAnswer' }
  /** Nothing is sent for that long, and then the connection ends. */
  | { kind: 'stall'; atShare: number; milliseconds: number }
  | { kind: 'slow'; bytesPerSecond: number }
  /** Delayed until that many later requests have passed, or until the timeout. */
  | { kind: 'hold'; passes: number; atMostMs: number }
  /** Responds without forwarding the request. */
  | { kind: 'answer'; status: AnsweredStatus }
  /** Flips one bit of one byte of the body. */
  | { kind: 'flip'; atShare: number };

/** A request as a schedule sees it. */
export interface ScheduledRequest {
  /** The number of requests before it. */
  index: number;
  method: string;
  path: string;
  bodyBytes: number;
}

/** Returns the fault for a request; undefined for none. */
export type Schedule = (request: ScheduledRequest) => Fault | undefined;
