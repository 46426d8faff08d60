import { fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import type { FileSample } from '../../contracts/classification.ts';
import type { MediaFormat } from '../../contracts/format.ts';
import { SampleReader } from './sampleReader.ts';

/** What is told apart among ZIPs: `document` for one that is not read. */
type ZipFormat = MediaFormat | 'document';

/** A binary workbook, which has the same folders, but no XML in them; Visio, XPS, books, and what Apple's programs write, also within a folder of that name. */
const unread =
  /^(?:xl\/workbook\.bin|visio\/.*|FixedDocSeq\.fdseq|META-INF\/container\.xml|(?:[^/]+\.(?:pages|numbers|key)\/)?(?:Index\/.*\.iwa|Index\.zip|index\.apxl(?:\.gz)?|buildVersionHistory\.plist))$/;

/** ECMA-376: an Office file is a ZIP with a content-types part; the folder of its main part names the application. */
const officeFormat = (names: readonly string[]): MediaFormat | undefined => {
  if (!names.includes('[Content_Types].xml')) return undefined;
  const has = (part: RegExp) => names.some((name) => part.test(name));
  if (has(/^word\/.*\.xml$/)) return 'docx';
  if (has(/^xl\/workbook\.xml$/)) return 'xlsx';
  return has(/^ppt\/.*\.xml$/) ? 'pptx' : undefined;
};

/** As many names as the readers of Office files take. */
const mostNames = 10_000;

const listNames = async (zip: ZipFile): Promise<string[]> => {
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    if (names.length === mostNames) break;
  }
  return names;
};

/** Tells ZIP-based formats apart by the names in their directory, without unpacking anything; undefined where no directory tells. */
export const zipFormat = async (sample: FileSample): Promise<ZipFormat | undefined> => {
  const reader = new SampleReader(sample);
  try {
    const zip = await fromRandomAccessReaderPromise(reader, sample.sizeBytes, { lazyEntries: true });
    const names = await listNames(zip);
    return officeFormat(names) ?? (names.some((name) => unread.test(name)) ? 'document' : undefined);
  } catch {
    if (reader.failure) throw reader.failure;
    // A directory that cannot be read is an answer about this file, and the only other kind of error there is here.
    return undefined;
  }
};
