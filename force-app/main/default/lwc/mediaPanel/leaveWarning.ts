/** Lets the browser ask before a page with unfinished uploads is left; quiet pages keep no listener, which would cost them the back-forward cache. */
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
