import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import { besidePixels } from './besidePixels.ts';
import { xmpSaysMore } from './xmpSaysMore.ts';

/**
 * Keys of ISO 32000-1 whose strings aren't personal: fonts, colors, destinations and dates. Those of annotations, forms, links and
 * bookmarks (`Contents`, `V`, `URI`, `Title`) are extracted or checked elsewhere.
 */
const quiet: ReadonlySet<string> = new Set([
  ...['ID', 'NM', 'Producer', 'Creator', 'CreationDate', 'ModDate', 'LastModified', 'M', 'Lang', 'DA', 'Dest', 'D', 'Names', 'Limits'],
  ...['Registry', 'Ordering', 'CharSet', 'FontFamily', 'Panose', 'Info', 'OutputCondition', 'OutputConditionIdentifier', 'RegistryName'],
  ...['Contents', 'V', 'URI', 'Title'],
]);
/** Private data of programs, scripts and signatures. */
const telling: readonly string[] = ['PieceInfo', 'JS', 'ByteRange'];

const named = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));
const is = (dict: PDFDict, key: string, value: string): boolean => named(dict, key) === PDFName.of(value);

/** `T` is a field's name in form fields, but the author in annotations. */
const isQuiet = (dict: PDFDict, key: string): boolean =>
  quiet.has(key) || (key === 'T' && (dict.has(PDFName.of('FT')) || dict.has(PDFName.of('Kids'))));

const hasWords = (value: PDFObject | undefined): boolean => {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText().trim() !== '';
  if (value instanceof PDFDict) return dictSaysMore(value);
  if (!(value instanceof PDFArray)) return false;
  // The colors of a palette are a string.
  return value.get(0) !== PDFName.of('Indexed') && value.asArray().some(hasWords);
};

/** The value of a reference; undefined for dictionaries and streams, which are checked on their own. */
const ownWords = (value: PDFObject | undefined): PDFObject | undefined =>
  value instanceof PDFDict || value instanceof PDFStream ? undefined : value;

const dictSaysMore = (dict: PDFDict): boolean =>
  dict.entries().some(([key, value]) => {
    const name = key.decodeText();
    if (telling.includes(name)) return true;
    if (value instanceof PDFDict) return dictSaysMore(value);
    return !isQuiet(dict, name) && hasWords(value instanceof PDFRef ? ownWords(dict.context.lookup(value)) : value);
  });

const streamSaysMore = (stream: PDFStream): boolean => {
  if (dictSaysMore(stream.dict)) return true;
  if (!(stream instanceof PDFRawStream)) return false;
  if (is(stream.dict, 'Type', 'Metadata')) return xmpSaysMore(Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8'));
  return is(stream.dict, 'Filter', 'DCTDecode') && besidePixels(stream.contents, 'jpeg');
};

const partsOf = (object: PDFObject | undefined): readonly PDFObject[] => {
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFStream ? object.dict.values() : [];
};

/** Returns the objects reachable from the trailer; all others are left over, such as removed pages. */
const reached = (context: PDFContext): ReadonlySet<PDFRef> => {
  const found = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = Object.values(context.trailerInfo as Record<string, PDFObject | undefined>);
  for (let object = waiting.pop(); object !== undefined || waiting.length > 0; object = waiting.pop()) {
    if (object instanceof PDFRef && !found.has(object)) {
      found.add(object);
      waiting.push(context.lookup(object));
    } else for (const part of partsOf(object)) waiting.push(part);
  }
  return found;
};

/** Whether a stream is the hint table of a linearized file, which nothing references. */
const isHint = ({ dict }: PDFStream): boolean => named(dict, 'S') instanceof PDFNumber && !dict.has(PDFName.of('Type'));

const contextOf = async (bytes: Uint8Array): Promise<PDFContext | undefined> => {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })).context;
  } catch {
    return undefined;
  }
};

/**
 * Whether any object of a PDF contains text, or images with metadata, that isn't extracted: alternate descriptions, authors of annotations,
 * signatures, form options, scripts, private data of programs, removed pages. Also true if it can't be parsed, for example if it is
 * encrypted.
 */
export const besidePdfPages = async (bytes: Uint8Array): Promise<boolean> => {
  const context = await contextOf(bytes);
  if (context?.trailerInfo.Root === undefined) return true;
  const known = reached(context);
  return context
    .enumerateIndirectObjects()
    .some(([ref, object]) =>
      object instanceof PDFStream
        ? streamSaysMore(object) || !(known.has(ref) || isHint(object))
        : object instanceof PDFDict && dictSaysMore(object),
    );
};
