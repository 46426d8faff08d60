/**
 * Whether the browser itself takes the line for slow, before anything was sent: only Chromium says so. Its class is taken and not its
 * figure, which is a made-up one until it has seen some traffic, and of the way down.
 */
export const looksSlow = (browser: object = navigator): boolean => {
  const connection = 'connection' in browser ? browser.connection : undefined;
  if (typeof connection !== 'object' || connection === null || !('effectiveType' in connection)) return false;
  return connection.effectiveType !== '4g';
};
