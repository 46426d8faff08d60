import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

/** Returns a function that logs errors of the local cloud itself to `cloud.log`. */
export const troubleLog = (directory: string): ((error: unknown) => void) => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, 'cloud.log');
  return (error) => {
    appendFileSync(file, `${new Date().toISOString()} ${inspect(error)}\n`, { mode: 0o600 });
  };
};
