import { recordNews } from '../recordNews.ts';

describe('recordNews', () => {
  it('tells once of many changes, and once more when the pause is over', () => {
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

  it('stays silent where a browser has no way to reach other windows', () => {
    const news = recordNews(undefined)('001', jest.fn());

    news.listen();
    expect(news.tell).not.toThrow();
  });
});
