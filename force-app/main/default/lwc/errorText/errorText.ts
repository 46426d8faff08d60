import { clientLabels } from './clientLabels.ts';
import { refusalLabels } from './refusalLabels.ts';
import { rejectionLabels } from './rejectionLabels.ts';

const rejections: ReadonlyMap<string, string> = new Map(Object.entries(rejectionLabels));
const sentences: ReadonlyMap<string, string> = new Map(Object.entries({ ...clientLabels, ...rejectionLabels, ...refusalLabels }));

/** The message for a code of the broker or the page, or the fallback for an unknown code. */
export const errorText = (code: string, fallback: string = clientLabels.UNEXPECTED): string => sentences.get(code) ?? fallback;

/** The message for why an uploaded file wasn't read: the pipeline's code takes precedence, since the broker may use the same code differently. */
export const rejectionText = (code: string, fallback: string): string => rejections.get(code) ?? errorText(code, fallback);

/** The stable code of an error of any origin. */
export const errorCode = (error: unknown): string => {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? String(error.code) : 'UNEXPECTED';
};

/** Whether a retry may succeed. */
export const isRetryable = (error: unknown): boolean => error instanceof Error && 'retryable' in error && error.retryable === true;
