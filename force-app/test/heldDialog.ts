import LightningConfirm from 'lightning/confirm';
import { settled } from './settled.ts';

type Confirm = { open(question: object): Promise<boolean> };

/** A dialog of the platform that has the focus until it is gone. */
export interface HeldDialog {
  /** What the platform does after an answer: it tells of it, lets the dialog fade, and takes it away. */
  answer: (isMeant: boolean) => Promise<void>;
}

/** Has the next question asked by a dialog that is answered by the test; to be called before it is asked. */
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
