import LightningConfirm from 'lightning/confirm';

/** Severity of the question: irreversible actions are shown in red (`error`). */
type Theme = 'warning' | 'error';

/** `lightning/confirm` as documented; the published types lack `open`. */
interface Confirm {
  open(question: { label: string; message: string; theme?: Theme }): Promise<boolean>;
}

/** A dialog fades out before it returns the focus. */
const fadeMs = 500;

let openCount = 0;
const listeners = new Set<() => void>();
let ofNext: (() => void) | undefined;

/** Whether a dialog is open: it holds the focus and returns it on closing. */
export const isAsking = (): boolean => openCount > 0;

/** Registers a listener that is called after every dialog has closed; returns a function that removes it. */
export const whenAnswered = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Registers a listener that is called once, after the next dialog to open has closed; an earlier one may still be fading out. */
export const whenNextAnswered = (listener: () => void): void => {
  ofNext = listener;
};

const tell = (own: (() => void) | undefined): void => {
  openCount -= 1;
  own?.();
  for (const listener of listeners) listener();
};

/** Asks a yes-or-no question in a platform dialog. */
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
