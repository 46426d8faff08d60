import LightningConfirm from 'lightning/confirm';

/** `lightning/confirm` as its documentation has it; the published types lack `open`. */
interface Confirm {
  open(question: { label: string; message: string }): Promise<boolean>;
}

/** Asks yes or no in a dialog of the platform. */
export const askUser = (label: string, message: string): Promise<boolean> =>
  (LightningConfirm as unknown as Confirm).open({ label, message });
