const lookMs = 500;

/**
 * Ends this process, as SIGTERM does, once the npm that runs it was ended: npm passes a signal on to its shell only, and what the shell
 * runs would go on unseen. Does nothing where npm does not run it.
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
