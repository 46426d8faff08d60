import { clientLabels } from './clientLabels.ts';
import { refusalLabels } from './refusalLabels.ts';
import { rejectionLabels } from './rejectionLabels.ts';

const rejections: ReadonlyMap<string, string> = new Map(Object.entries(rejectionLabels));
const sentences: ReadonlyMap<string, string> = new Map(Object.entries({ ...clientLabels, ...rejectionLabels, ...refusalLabels }));

/** The sentence for a code of the broker or the page; a code without one gives the fallback. */
export const errorText = (code: string, fallback: string = clientLabels.UNEXPECTED): string => sentences.get(code) ?? fallback;

/** The sentence for why a file that did arrive was not read: a code of the pipeline, where the broker may have the same for another reason. */
export const rejectionText = (code: string, fallback: string): string => rejections.get(code) ?? errorText(code, fallback);

/** The stable code of an error of any origin. */
export const errorCode = (error: unknown): string => {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? String(error.code) : 'UNEXPECTED';
};

/** Whether the same thing may succeed when it is tried again. */
export const isRetryable = (error: unknown): boolean => error instanceof Error && 'retryable' in error && error.retryable === true;
