import { recentShare } from './recentShare.ts';

describe('recentShare', () => {
  it('returns the reported share for ten minutes, and undefined before and after', () => {
    let minute = 0;
    const share = recentShare(() => new Date(Date.UTC(2026, 4, 1, 10, minute)));
    const before = share.used();
    share.tell(0.9);
    minute = 9;
    const soon = share.used();
    minute = 10;

    expect([before, soon, share.used()]).toEqual([undefined, 0.9, undefined]);
  });
});
