import { recordNews } from '../recordNews.ts';

describe('recordNews', () => {
  it('sends one message for many changes, and another after a pause', () => {
    const postMessage = jest.fn();
    const later: (() => void)[] = [];
    const { tell } = recordNews({ postMessage, addEventListener: jest.fn() }, (work) => later.push(work))('001', jest.fn());

    for (let change = 0; change < 100; change += 1) tell();
    expect(postMessage.mock.calls).toEqual([[{ changed: '001' }]]);
    later.shift()?.();
    expect(postMessage).toHaveBeenCalledTimes(2);
    later.shift()?.();
    expect(postMessage).toHaveBeenCalledTimes(2);
  });

  it('sends nothing without BroadcastChannel', () => {
    const news = recordNews(undefined)('001', jest.fn());

    news.listen();
    expect(news.tell).not.toThrow();
  });
});
