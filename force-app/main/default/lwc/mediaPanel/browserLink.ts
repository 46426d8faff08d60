/**
 * Whether the browser estimates a slow connection before anything was sent; only Chromium reports this. Uses its class instead of the
 * measured rate, which is a default until there was some traffic, and is the download rate.
 */
export const looksSlow = (browser: object = navigator): boolean => {
  const connection = 'connection' in browser ? browser.connection : undefined;
  if (typeof connection !== 'object' || connection === null || !('effectiveType' in connection)) return false;
  return connection.effectiveType !== '4g';
};
