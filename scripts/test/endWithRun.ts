// Ends a system that several suites share where the run of Jest that it belongs to was ended by force.
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
