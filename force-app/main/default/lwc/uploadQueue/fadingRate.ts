import type { RateMeter } from './rateMeter.ts';
import type { Timer } from './uploadTypes.ts';

const secondMs = 1000;

/**
 * Returns a function that keeps a displayed rate current: calls `tell` every second until the rate is zero. If the connection drops, e.g. in
 * a tunnel, no other event arrives for half a minute.
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
