import { comingBack } from '../comingBack.ts';

const at = (timeStamp: number, type: string): Event => Object.defineProperty(new CustomEvent(type), 'timeStamp', { value: timeStamp });

describe('coming back to a page', () => {
  it('is noticed once where tab and window come into view together, and each time the window gets the focus after that', () => {
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
