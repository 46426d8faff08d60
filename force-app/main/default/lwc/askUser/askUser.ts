import LightningConfirm from 'lightning/confirm';

/** How grave the question is: what cannot be undone is asked in red. */
type Theme = 'warning' | 'error';

/** `lightning/confirm` as its documentation has it; the published types lack `open`. */
interface Confirm {
  open(question: { label: string; message: string; theme?: Theme }): Promise<boolean>;
}

/** Asks yes or no in a dialog of the platform. */
export const askUser = (label: string, message: string, theme?: Theme): Promise<boolean> =>
  (LightningConfirm as unknown as Confirm).open({ label, message, ...(theme === undefined ? {} : { theme }) });
