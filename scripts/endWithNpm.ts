const lookMs = 500;

/**
 * Ends this process, as SIGTERM does, when the npm process that runs it ends: npm forwards signals only to its shell, and the shell's child
 * would keep running unnoticed. Does nothing if npm doesn't run it.
 */
export const endWithNpm = (): void => {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, lookMs);
  look.unref();
};
