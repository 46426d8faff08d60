import { clientLabels } from './clientLabels.ts';
import { refusalLabels } from './refusalLabels.ts';
import { rejectionLabels } from './rejectionLabels.ts';

const sentences: ReadonlyMap<string, string> = new Map(Object.entries({ ...clientLabels, ...rejectionLabels, ...refusalLabels }));

/** The sentence for a code of the broker, the pipeline or the page; a code without one gives the fallback. */
export const errorText = (code: string, fallback: string = clientLabels.UNEXPECTED): string => sentences.get(code) ?? fallback;

/** The stable code of an error of any origin. */
export const errorCode = (error: unknown): string => {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? String(error.code) : 'UNEXPECTED';
};

/** Whether the same thing may succeed when it is tried again. */
export const isRetryable = (error: unknown): boolean => error instanceof Error && 'retryable' in error && error.retryable === true;
