import type { MetadataTags } from 'mediabunny';

/** Tags that only a program writes, about itself. */
const harmless =
  /^(vendor|encoder|encoded_?by|software|TSSE|TENC|TLEN|ISFT|.too|.swr|major_brand|minor_version|compatible_brands|com\.android\.version|com\.apple\.quicktime\.(version|software|make|model))$/i;

/** Whether a recording's tags tell more than what is heard: who speaks, where it was made, a cover, a note. */
export const unreadInSound = ({ raw = {}, date: _date, ...tags }: MetadataTags): boolean =>
  Object.values(tags).some((value) => value !== '') || Object.keys(raw).some((name) => !harmless.test(name));
