/** Listens for the moments when a page should be up to date again. */
export interface ComingBack {
  watch: () => void;
  leave: () => void;
}

/** Calls back when the user looks at the page again, and when this computer has a network again. */
export const comingBack = (back: () => void): ComingBack => {
  const seen = (): void => {
    if (document.visibilityState === 'visible') back();
  };
  return {
    watch() {
      document.addEventListener('visibilitychange', seen);
      window.addEventListener('online', back);
    },
    leave() {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', back);
    },
  };
};
