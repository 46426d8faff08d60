import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The creation time in all samples. */
export const madeAt = new Date(Date.UTC(2026, 0, 15, 9));

const timestamp = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** Repacks an Office file with fixed timestamps, so that it is reproducible byte for byte. */
export const fixedZip = (file: Uint8Array): Uint8Array => {
  const parts = Object.entries(unzipSync(file)).map(([name, content]): [string, Uint8Array] => [
    name,
    name.startsWith('docProps/') ? strToU8(strFromU8(content).replaceAll(timestamp, '2026-01-15T09:00:00Z')) : content,
  ]);
  return zipSync(Object.fromEntries(parts.toSorted(([left], [right]) => left.localeCompare(right))), { mtime: madeAt, level: 9 });
};
