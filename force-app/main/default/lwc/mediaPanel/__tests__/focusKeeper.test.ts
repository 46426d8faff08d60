import { focusKeeper } from '../focusKeeper.ts';
import { settled } from '../../../../../test/settled.ts';

const part = (): HTMLElement => document.body.appendChild(document.createElement('button'));
const from = (target: EventTarget): FocusEvent => ({ target }) as FocusEvent;

describe('focusKeeper', () => {
  const place = { focus: jest.fn() };
  const nowhere = [() => true, () => place] as const;
  const keeper = () => focusKeeper(...nowhere);

  beforeEach(() => {
    place.focus.mockClear();
  });

  it('leaves it where the user left the panel', async () => {
    const { came, went, check } = keeper();
    const button = part();
    came(from(button));
    went(from(button));
    await settled();
    button.remove();

    check();

    expect(place.focus).not.toHaveBeenCalled();
  });

  it('knows of a part that gave the focus to another button of its own in the same moment', async () => {
    const { came, went, check } = keeper();
    const list = part();
    came(from(list));
    went(from(list)); // a browser says so of the button that is taken away
    came(from(list));
    await settled();
    list.remove();

    check();

    expect(place.focus).toHaveBeenCalledTimes(1);
  });

  it('knows that a dialog only borrows it, and moves it on where what had it went meanwhile', async () => {
    const { came, went, answered } = focusKeeper(...nowhere, () => true);
    const button = part();
    came(from(button));
    went(from(button));
    await settled();
    button.remove();

    answered();

    expect(place.focus).toHaveBeenCalledTimes(1);
  });

  it('leaves it where a dialog has not given it back to what is still there', async () => {
    const { came, went, answered, check } = focusKeeper(...nowhere, () => true);
    const button = part();
    came(from(button));
    went(from(button));
    await settled();

    answered();
    button.remove();
    check();

    expect(place.focus).not.toHaveBeenCalled();
  });
});
