import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

// Signals that the function is loaded, if a test asks for it.
if (process.env['LOADED_FILE'] !== undefined) writeFileSync(process.env['LOADED_FILE'], String(process.pid));

/** Does what its event says: responds, throws, exits its process, or takes too long. */
export const handler = async (
  event: { mood: string },
  context: { awsRequestId: string; getRemainingTimeInMillis(): number },
): Promise<unknown> => {
  if (event.mood === 'throw') throw new TypeError('not today');
  if (event.mood === 'exit') process.exit(3);
  if (event.mood === 'sleep') await delay(60_000);
  if (event.mood === 'pause') await delay(200);
  if (event.mood === 'nothing') return undefined;
  return {
    environment: { ...process.env },
    pid: process.pid,
    hasTime: context.getRemainingTimeInMillis() > 0,
    requestId: context.awsRequestId,
  };
};
