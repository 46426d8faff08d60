import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lambdaNodeFlags } from './lambdaNode.ts';
import { Answer, type Call } from './protocol.ts';

/** A call that ended without a result: Lambda's FunctionError. */
export class FunctionError extends Error {
  readonly errorType: string;

  constructor(errorType: string, message: string) {
    super(message);
    this.name = 'FunctionError';
    this.errorType = errorType;
  }
}

/** One execution environment, which handles one call at a time. */
export interface FunctionProcess {
  call(call: Call): Promise<unknown>;
  isAlive(): boolean;
  /** Ends it immediately. */
  kill(): void;
}

const workerFile = fileURLToPath(new URL('./worker.ts', import.meta.url));

const launch = (file: string, handler: string, environment: Record<string, string>, log: number): ChildProcess =>
  fork(workerFile, [path.resolve(file), handler], {
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning', ...lambdaNodeFlags],
    // JSON, like events and results in Lambda.
    serialization: 'json',
    stdio: ['ignore', log, log, 'ipc'],
  });

/** Resolves with the answer to one call; rejects if the process ends or the time runs out first. */
const answerOf = (child: ChildProcess, call: Call): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      act();
    };
    const onMessage = (message: unknown): void => {
      const answer = Answer.parse(message);
      if (answer.requestId !== call.requestId) return;
      settle(() => {
        if ('failure' in answer) reject(new FunctionError(answer.failure.errorType, answer.failure.errorMessage));
        else resolve(answer.result);
      });
    };
    const onExit = (code: number | null, signal: string | null): void => {
      settle(() => {
        reject(
          new FunctionError(
            'Runtime.ExitError',
            `RequestId: ${call.requestId} Error: Runtime exited with ${code === null ? `signal ${String(signal)}` : `status ${String(code)}`}`,
          ),
        );
      });
    };
    const onError = (error: Error): void => {
      settle(() => {
        reject(new FunctionError('Runtime.ExitError', error.message));
      });
    };
    const timeoutMs = call.deadlineMs - Date.now();
    const timer = setTimeout(() => {
      settle(() => {
        child.kill('SIGKILL');
        reject(
          new FunctionError(
            'Sandbox.Timedout',
            `RequestId: ${call.requestId} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
          ),
        );
      });
    }, timeoutMs);
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    child.send(call);
  });

/** Starts a process for a function. Its output and a REPORT line per call go to its log file. */
export const startFunctionProcess = (options: {
  file: string;
  handler: string;
  environment: Record<string, string>;
  logFile: string;
}): FunctionProcess => {
  const log = openSync(options.logFile, 'a', 0o600);
  const child = launch(options.file, options.handler, options.environment, log);
  child.once('close', () => {
    closeSync(log);
  });
  return {
    async call(call) {
      const startedMs = Date.now();
      try {
        return await answerOf(child, call);
      } finally {
        if (child.exitCode === null && child.signalCode === null)
          writeSync(log, `REPORT RequestId: ${call.requestId} Duration: ${String(Date.now() - startedMs)} ms\n`);
      }
    },
    isAlive: () => child.connected && !child.killed && child.exitCode === null && child.signalCode === null,
    kill: () => void child.kill('SIGKILL'),
  };
};
