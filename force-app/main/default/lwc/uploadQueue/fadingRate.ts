import type { RateMeter } from './rateMeter.ts';
import type { Timer } from './uploadTypes.ts';

const secondMs = 1000;

/**
 * Answers how to follow a rate that is shown: it is told anew every second until it is none. On a line that dies, as in a tunnel, nothing
 * else is heard for half a minute.
 */
export const fadingRate = (rate: RateMeter, timer: Timer, isShown: () => boolean, tell: () => void): (() => void) => {
  let isFollowing = false;
  const follow = (): void => {
    if (isFollowing) return;
    isFollowing = true;
    timer(look, secondMs);
  };
  function look(): void {
    isFollowing = false;
    if (!isShown()) return;
    tell();
    if (rate.bytesPerSecond() > 0) follow();
  }
  return follow;
};
