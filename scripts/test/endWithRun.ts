// Ends a system shared by several suites if its Jest run was killed.
const run = Number(process.env['RUN_PID']);
const lookMs = 1000;

const isRunning = (): boolean => {
  try {
    return process.kill(run, 0);
  } catch {
    return false;
  }
};

setInterval(() => {
  if (!isRunning()) process.kill(process.pid, 'SIGTERM');
}, lookMs).unref();
