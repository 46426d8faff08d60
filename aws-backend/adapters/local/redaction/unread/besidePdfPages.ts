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
 * Where ISO 32000-1 has words that are no one's: of fonts, colours, places to go to and times. Those of notes, forms, links and chapters
 * (`Contents`, `V`, `URI`, `Title`) are read or looked at elsewhere.
 */
const quiet: ReadonlySet<string> = new Set([
  ...['ID', 'NM', 'Producer', 'Creator', 'CreationDate', 'ModDate', 'LastModified', 'M', 'Lang', 'DA', 'Dest', 'D', 'Names', 'Limits'],
  ...['Registry', 'Ordering', 'CharSet', 'FontFamily', 'Panose', 'Info', 'OutputCondition', 'OutputConditionIdentifier', 'RegistryName'],
  ...['Contents', 'V', 'URI', 'Title'],
]);
/** Programs' own notes, scripts and the certificate of who signed. */
const telling: readonly string[] = ['PieceInfo', 'JS', 'ByteRange'];

const named = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));
const is = (dict: PDFDict, key: string, value: string): boolean => named(dict, key) === PDFName.of(value);

/** Names of fields are those of a form; whoever made a note is a person. */
const isQuiet = (dict: PDFDict, key: string): boolean =>
  quiet.has(key) || (key === 'T' && (dict.has(PDFName.of('FT')) || dict.has(PDFName.of('Kids'))));

const hasWords = (value: PDFObject | undefined): boolean => {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText().trim() !== '';
  if (value instanceof PDFDict) return dictSaysMore(value);
  if (!(value instanceof PDFArray)) return false;
  // The colours of a palette are kept as a string.
  return value.get(0) !== PDFName.of('Indexed') && value.asArray().some(hasWords);
};

/** What an object is that a dictionary leads to; other dictionaries are looked at by themselves. */
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

/** What is led to from the beginning of a file; all else is left over, as pages that were taken out. */
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

/** A file made for the web begins with a list of where its pages are, which nothing leads to. */
const isHint = ({ dict }: PDFStream): boolean => named(dict, 'S') instanceof PDFNumber && !dict.has(PDFName.of('Type'));

const contextOf = async (bytes: Uint8Array): Promise<PDFContext | undefined> => {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })).context;
  } catch {
    return undefined;
  }
};

/**
 * Whether a PDF has words, or pictures with words in their files, in any of its objects but those that are read: descriptions for the blind, who
 * made a note or signed, choices of forms, scripts, notes of programs, pages that were taken out. So has one that cannot be looked through, as one that is encrypted.
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
