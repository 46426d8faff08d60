import { comingBack } from '../comingBack.ts';

const at = (timeStamp: number, type: string): Event => Object.defineProperty(new CustomEvent(type), 'timeStamp', { value: timeStamp });

describe('comingBack', () => {
  it('fires once if tab and window become active together, and again at each later focus', () => {
    const back = jest.fn();
    const coming = comingBack(back);
    coming.watch();

    document.dispatchEvent(at(5_000, 'visibilitychange'));
    window.dispatchEvent(at(5_010, 'focus'));
    expect(back).toHaveBeenCalledTimes(1);

    window.dispatchEvent(at(9_000, 'focus'));
    expect(back).toHaveBeenCalledTimes(2);

    coming.leave();
    window.dispatchEvent(at(20_000, 'focus'));
    expect(back).toHaveBeenCalledTimes(2);
  });
});
