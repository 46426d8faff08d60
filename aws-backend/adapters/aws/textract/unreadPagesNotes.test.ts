import { unreadPagesNotes } from './unreadPagesNotes.ts';

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => last - index);

describe('unreadPagesNotes', () => {
  it.each<[string, number[], unknown[]]>([
    ['no note if all pages were read', [], []],
    ['a note for one page', [7, 7], [{ code: 'PAGE_UNREAD', values: ['7'] }]],
    ['a note that lists several pages in order, each once', [12, 3, 12], [{ code: 'PAGES_UNREAD', values: ['3, 12'] }]],
    ['a note with a count if the list would be too long', upTo(1200), [{ code: 'MANY_PAGES_UNREAD', values: [1200, '1'] }]],
  ])('returns %s', (_, pages, notes) => {
    expect(unreadPagesNotes(pages)).toEqual(notes);
  });

  it('lists at most fifty pages', () => {
    expect(unreadPagesNotes(upTo(50))).toMatchObject([{ code: 'PAGES_UNREAD' }]);
    expect(unreadPagesNotes(upTo(51))).toMatchObject([{ code: 'MANY_PAGES_UNREAD' }]);
  });
});
