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

  it('does not move the focus after the user left the panel', async () => {
    const { came, went, check } = keeper();
    const button = part();
    came(from(button));
    went(from(button));
    await settled();
    button.remove();

    check();

    expect(place.focus).not.toHaveBeenCalled();
  });

  it('moves the focus from a component that passed it to another of its buttons before it was removed', async () => {
    const { came, went, check } = keeper();
    const list = part();
    came(from(list));
    went(from(list)); // Browsers fire focusout for a removed button.
    came(from(list));
    await settled();
    list.remove();

    check();

    expect(place.focus).toHaveBeenCalledTimes(1);
  });

  it('moves the focus after a dialog if its button was removed meanwhile', async () => {
    const { came, went, answered } = focusKeeper(...nowhere, () => true);
    const button = part();
    came(from(button));
    went(from(button));
    await settled();
    button.remove();

    answered();

    expect(place.focus).toHaveBeenCalledTimes(1);
  });

  it('does not move the focus if a dialog has not returned it to a remaining button', async () => {
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
