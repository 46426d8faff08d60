import { fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import type { FileSample } from '../../contracts/classification.ts';
import type { MediaFormat } from '../../contracts/format.ts';
import { SampleReader } from './sampleReader.ts';

/** The ZIP-based formats; `document` for one that isn't supported. */
type ZipFormat = MediaFormat | 'document';

/** Binary workbooks (same folders, but no XML), Visio, XPS, e-books, and Apple's iWork formats, also in a folder with such a name. */
const unread =
  /^(?:xl\/workbook\.bin|visio\/.*|FixedDocSeq\.fdseq|META-INF\/container\.xml|(?:[^/]+\.(?:pages|numbers|key)\/)?(?:Index\/.*\.iwa|Index\.zip|index\.apxl(?:\.gz)?|buildVersionHistory\.plist))$/;

/** ECMA-376: an Office file is a ZIP with a content-types part; the folder of its main part identifies the application. */
const officeFormat = (names: readonly string[]): MediaFormat | undefined => {
  if (!names.includes('[Content_Types].xml')) return undefined;
  const has = (part: RegExp) => names.some((name) => part.test(name));
  if (has(/^word\/.*\.xml$/)) return 'docx';
  if (has(/^xl\/workbook\.xml$/)) return 'xlsx';
  return has(/^ppt\/.*\.xml$/) ? 'pptx' : undefined;
};

/** The same limit as in the readers of Office files. */
const maxNames = 10_000;

const listNames = async (zip: ZipFile): Promise<string[]> => {
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    if (names.length === maxNames) break;
  }
  return names;
};

/** Detects ZIP-based formats by the names in their directory, without unpacking; undefined if the directory is inconclusive. */
export const zipFormat = async (sample: FileSample): Promise<ZipFormat | undefined> => {
  const reader = new SampleReader(sample);
  try {
    const zip = await fromRandomAccessReaderPromise(reader, sample.sizeBytes, { lazyEntries: true });
    const names = await listNames(zip);
    return officeFormat(names) ?? (names.some((name) => unread.test(name)) ? 'document' : undefined);
  } catch {
    if (reader.failure) throw reader.failure;
    // An unreadable directory is a result about this file, and the only other error that can occur here.
    return undefined;
  }
};
