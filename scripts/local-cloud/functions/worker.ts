import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compileCache } from './compileCache.ts';
import type { Answer, Call, FunctionFailure } from './protocol.ts';

// Runs in its own process: loads the function like Lambda's runtime and answers one call after the other.

const failureOf = (error: unknown): FunctionFailure =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: 'Error', errorMessage: String(error), trace: [] };

const answer = (message: Answer, then: () => void = () => undefined): void => {
  process.send?.(message, then);
};

type Handler = (event: unknown, context: unknown) => unknown;

const load = async (file: string, name: string): Promise<Handler> => {
  const module: unknown = await import(pathToFileURL(file).href);
  const handler: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined;
  if (typeof handler !== 'function') throw new Error(`${file} exports no function named ${name}`);
  return (event, context) => Reflect.apply(handler, undefined, [event, context]) as unknown;
};

const contextOf = ({ requestId, functionName, functionArn, deadlineMs }: Call) => ({
  awsRequestId: requestId,
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn,
  memoryLimitInMB: '1024',
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: `local/${String(process.pid)}`,
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(deadlineMs - Date.now(), 0),
});

// A cold start compiles a thousand files, which takes half its time.
enableCompileCache(compileCache);
const [, , file = '', name = 'handler'] = process.argv;
const handler = load(file, name);
let isLoaded = false;
handler.then(
  () => {
    isLoaded = true;
    // Not at exit, because the process is killed without warning.
    flushCompileCache();
  },
  // Reported with the first call, not as an unhandled rejection before it.
  () => undefined,
);

const run = async (call: Call): Promise<void> => {
  try {
    const result = await (await handler)(call.event, contextOf(call));
    answer({ requestId: call.requestId, result: result ?? null });
  } catch (error) {
    console.error(error);
    // If the function couldn't be loaded, the next call tries again in a new process.
    answer({ requestId: call.requestId, failure: failureOf(error) }, () => {
      if (!isLoaded) process.exit(1);
    });
  }
};

process.on('message', (call: Call) => {
  void run(call);
});

// Ctrl-C reaches the whole process group. A running call may still finish, and the local cloud ends this process.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
