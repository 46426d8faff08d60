import { leaveWarning } from '../leaveWarning.ts';

const leave = (): boolean => {
  const event = new CustomEvent('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

describe('leaveWarning', () => {
  it('warns only while something would be lost', () => {
    const warn = leaveWarning();
    expect(leave()).toBe(false);

    warn(true);
    warn(true);
    expect(leave()).toBe(true);

    warn(false);
    expect(leave()).toBe(false);
  });
});
