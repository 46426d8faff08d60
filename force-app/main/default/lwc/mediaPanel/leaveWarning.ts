/**
 * Lets the browser ask before the user leaves a page with unfinished uploads. Other pages have no listener, which would exclude them from
 * the back/forward cache.
 */
export const leaveWarning = (): ((isUnsafe: boolean) => void) => {
  let isAsking = false;
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
  return (isUnsafe) => {
    if (isUnsafe === isAsking) return;
    isAsking = isUnsafe;
    if (isUnsafe) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
};
