import type { FileNews } from '../mediaList/fileNews.ts';

/** The news with one more, in place of what was said there before. */
export const withNews = (news: readonly FileNews[], latest: FileNews): readonly FileNews[] => [
  ...news.filter(({ mediaId, place }) => mediaId !== latest.mediaId || place !== latest.place),
  latest,
];
