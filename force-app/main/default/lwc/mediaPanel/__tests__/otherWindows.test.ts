import { otherWindows } from '../otherWindows.ts';

/** Windows that receive messages immediately, with a fake clock. */
const newBrowser = () => {
  const open = new Set<{ hear: (event: MessageEvent) => void }>();
  let later: (() => void)[] = [];
  const newWindow = (...ids: string[]) => {
    const own: { hear: (event: MessageEvent) => void } = { hear: () => undefined };
    open.add(own);
    const channel = {
      postMessage: (data: unknown): void => {
        for (const other of open) if (other !== own) other.hear({ data } as MessageEvent);
      },
      addEventListener: (_type: string, listener: (event: MessageEvent) => void): void => {
        own.hear = listener;
      },
    };
    const sent = new Set(ids);
    const asked: string[] = [];
    const isSentHere = (id: string): boolean => {
      asked.push(id);
      return sent.has(id);
    };
    const watch = otherWindows(channel as never, isSentHere, (work) => later.push(work));
    return { watch, sent, asked, close: () => open.delete(own) };
  };
  /** Fires all current timers. */
  const pass = (): void => {
    const due = later;
    later = [];
    for (const work of due) work();
  };
  return { newWindow, pass };
};
const uploads = ['film', 'left'];

describe('otherWindows', () => {
  it('knows which uploads another window is sending, and which none is', () => {
    const { newWindow, pass } = newBrowser();
    newWindow('film');
    const changed = jest.fn();
    const { stateOf, follow } = newWindow().watch(changed);

    follow(uploads);
    expect(uploads.map(stateOf)).toEqual(['sent', 'asked']);
    pass();

    expect(uploads.map(stateOf)).toEqual(['sent', 'nowhere']);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('notices when another window closes or starts sending', () => {
    const { newWindow, pass } = newBrowser();
    const other = newWindow('film');
    const third = newWindow();
    const changed = jest.fn();
    const { stateOf, follow } = newWindow().watch(changed);
    follow(uploads);
    pass();
    changed.mockClear();
    other.close();
    third.sent.add('left');

    pass();
    pass();

    expect(uploads.map(stateOf)).toEqual(['nowhere', 'sent']);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('asks at intervals only, however often the same uploads are followed', () => {
    const { newWindow, pass } = newBrowser();
    const { asked } = newWindow();
    const changed = jest.fn();
    const { follow } = newWindow().watch(changed);

    follow(['left']);
    follow(['left']);
    expect(asked).toEqual(['left']);
    pass();
    follow(['left']);
    pass();

    expect(asked).toEqual(['left', 'left', 'left']);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('stops asking when nothing is followed', () => {
    const { newWindow, pass } = newBrowser();
    const { asked } = newWindow();
    const { follow, leave } = newWindow().watch(jest.fn());
    follow(['left']);
    pass();

    leave();
    pass();
    pass();

    expect(asked).toEqual(['left', 'left']);
  });

  it('assumes no other windows without BroadcastChannel', () => {
    const { stateOf, follow } = otherWindows(undefined, () => true)(jest.fn());

    follow(['left']);

    expect(stateOf('left')).toBe('nowhere');
  });
});
