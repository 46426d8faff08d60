import LightningConfirm from 'lightning/confirm';
import { settled } from './settled.ts';

type Confirm = { open(question: object): Promise<boolean> };

/** A platform dialog that has the focus until it closes. */
export interface HeldDialog {
  /** Resolves the dialog, lets it fade out, and removes it, as the platform does after an answer. */
  answer: (isMeant: boolean) => Promise<void>;
}

/** Lets the test answer the next dialog; must be called before it opens. */
export const heldDialog = (): HeldDialog => {
  let tell: (isMeant: boolean) => void = () => undefined;
  let faded = (): void => undefined;
  const { setTimeout: schedule } = globalThis;
  const dialog = document.createElement('input');
  const timers = jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, milliseconds: number) => {
    if (milliseconds !== 500) return schedule(work, milliseconds);
    faded = work;
    return 0;
  }) as never);
  jest.spyOn(LightningConfirm as unknown as Confirm, 'open').mockImplementationOnce(() => {
    document.body.append(dialog);
    dialog.focus();
    return new Promise((resolve) => {
      tell = resolve;
    });
  });
  return {
    async answer(isMeant) {
      tell(isMeant);
      await settled();
      dialog.remove();
      faded();
      await settled();
      timers.mockRestore();
    },
  };
};
