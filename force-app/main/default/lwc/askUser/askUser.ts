import LightningConfirm from 'lightning/confirm';

/** How grave the question is: what cannot be undone is asked in red. */
type Theme = 'warning' | 'error';

/** `lightning/confirm` as its documentation has it; the published types lack `open`. */
interface Confirm {
  open(question: { label: string; message: string; theme?: Theme }): Promise<boolean>;
}

/** A dialog that was answered fades before it gives the focus back. */
const fadeMs = 500;

let openCount = 0;
const listeners = new Set<() => void>();
let ofNext: (() => void) | undefined;

/** Whether a question is open: its dialog has the focus, and gives it back. */
export const isAsking = (): boolean => openCount > 0;

/** Calls back whenever a question was answered and its dialog has gone; answers how to hear of it no more. */
export const whenAnswered = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Calls back once, when the question that is asked next was answered and its dialog has gone: an earlier one may still be fading. */
export const whenNextAnswered = (listener: () => void): void => {
  ofNext = listener;
};

const tell = (own: (() => void) | undefined): void => {
  openCount -= 1;
  own?.();
  for (const listener of listeners) listener();
};

/** Asks yes or no in a dialog of the platform. */
export const askUser = async (label: string, message: string, theme?: Theme, schedule = setTimeout): Promise<boolean> => {
  openCount += 1;
  const own = ofNext;
  ofNext = undefined;
  try {
    return await (LightningConfirm as unknown as Confirm).open({ label, message, ...(theme === undefined ? {} : { theme }) });
  } finally {
    schedule(() => tell(own), fadeMs);
  }
};
