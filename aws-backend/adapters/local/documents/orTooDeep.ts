import { RejectedError } from '../../../runtime/errors.ts';

/**
 * Throws FILE_CORRUPT if a recursive parser overflows the stack, which happens at about a thousand nested tables or two thousand nested
 * blocks, because no retry would succeed.
 */
export const orTooDeep = <Read>(read: () => Read): Read => {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof RangeError ? new RejectedError('FILE_CORRUPT', { cause }) : cause;
  }
};
