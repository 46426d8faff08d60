import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compileCache } from './compileCache.ts';
import type { Answer, Call, FunctionFailure } from './protocol.ts';

// Runs in a process of its own: loads the function as Lambda's runtime would and answers one call after the other.

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

// A cold start compiles a thousand files, which takes half of its time.
enableCompileCache(compileCache);
const [, , file = '', name = 'handler'] = process.argv;
const handler = load(file, name);
let isLoaded = false;
handler.then(
  () => {
    isLoaded = true;
    // Not at the end: that one comes without warning.
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
    // What could not be loaded is loaded anew at the next call, in another process.
    answer({ requestId: call.requestId, failure: failureOf(error) }, () => {
      if (!isLoaded) process.exit(1);
    });
  }
};

process.on('message', (call: Call) => {
  void run(call);
});

// Ctrl-C reaches the whole process group; a call under way may still finish, and it is the local cloud that ends this process.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
