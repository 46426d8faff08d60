/** 500 and 503 as S3 answers them, 403 as it answers an expired URL. */
export type AnsweredStatus = 403 | 500 | 503;

/** One thing that goes wrong with one request on its way. Shares are of the body's bytes, from 0 to 1. */
export type Fault =
  /** The connection ends before anything arrives, in the middle of the body, or after all of it and before the answer. */
  | { kind: 'cutBefore' }
  | { kind: 'cutBody'; atShare: number }
  | { kind: 'cutAnswer' }
  /** Nothing moves for that long, and then the connection ends. */
  | { kind: 'stall'; atShare: number; milliseconds: number }
  | { kind: 'slow'; bytesPerSecond: number }
  /** Kept back until that many later requests have gone past it, or the time is over. */
  | { kind: 'hold'; passes: number; atMostMs: number }
  /** Answered without a look at the server. */
  | { kind: 'answer'; status: AnsweredStatus }
  /** One bit of one byte of the body is another when it arrives. */
  | { kind: 'flip'; atShare: number };

/** A request as a schedule sees it. */
export interface ScheduledRequest {
  /** How many came before it. */
  index: number;
  method: string;
  path: string;
  bodyBytes: number;
}

/** What goes wrong with a request; undefined for one that is left alone. */
export type Schedule = (request: ScheduledRequest) => Fault | undefined;
