import type { MetadataTags } from 'mediabunny';

/** Tags in which programs describe only themselves. */
const harmless =
  /^(vendor|encoder|encoded_?by|software|TSSE|TENC|TLEN|ISFT|.too|.swr|major_brand|minor_version|compatible_brands|com\.android\.version|com\.apple\.quicktime\.(version|software|make|model))$/i;

/** Whether a recording's tags contain more than its audio: the artist, the location, a cover image, a comment. */
export const unreadInSound = ({ raw = {}, date: _date, ...tags }: MetadataTags): boolean =>
  Object.values(tags).some((value) => value !== '') || Object.keys(raw).some((name) => !harmless.test(name));
