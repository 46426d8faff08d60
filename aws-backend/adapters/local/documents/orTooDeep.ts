import { RejectedError } from '../../../runtime/errors.ts';

/**
 * What reads tags within tags needs a stack as deep as they are. Where it ends, after about a thousand tables or two thousand blocks in each
 * other, it is the file that is damaged: no later attempt would read it.
 */
export const orTooDeep = <Read>(read: () => Read): Read => {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof RangeError ? new RejectedError('FILE_CORRUPT', { cause }) : cause;
  }
};
