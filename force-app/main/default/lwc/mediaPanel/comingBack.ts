/** Listens for the moments when a page should be up to date again. */
export interface ComingBack {
  watch: () => void;
  leave: () => void;
}

/** Who comes back to a tab of another window is heard of twice. */
const onceMs = 1_000;

/**
 * Calls back when the user looks at the page again, and when this computer has a network again. A page that stands beside another window
 * is in view all the time: who comes back to it clicks on it.
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
