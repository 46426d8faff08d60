import type { FileNews } from '../mediaList/fileNews.ts';

/** Adds news about a file, replacing earlier news in the same place. */
export const withNews = (news: readonly FileNews[], latest: FileNews): readonly FileNews[] => [
  ...news.filter(({ mediaId, place }) => mediaId !== latest.mediaId || place !== latest.place),
  latest,
];
