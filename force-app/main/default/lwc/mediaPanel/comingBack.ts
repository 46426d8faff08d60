/** Listens for events after which the page should be refreshed. */
export interface ComingBack {
  watch: () => void;
  leave: () => void;
}

/** Returning to a tab of another window fires two events. */
const onceMs = 1_000;

/**
 * Calls `back` when the page becomes visible or focused, and when the network is back. A page next to another window is always visible, so
 * the focus is needed too.
 */
export const comingBack = (back: () => void): ComingBack => {
  let seenAt = -Infinity;
  const seen = ({ timeStamp }: Event): void => {
    if (document.visibilityState !== 'visible' || timeStamp - seenAt < onceMs) return;
    seenAt = timeStamp;
    back();
  };
  return {
    watch() {
      document.addEventListener('visibilitychange', seen);
      window.addEventListener('focus', seen);
      window.addEventListener('online', back);
    },
    leave() {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
      window.removeEventListener('online', back);
    },
  };
};
