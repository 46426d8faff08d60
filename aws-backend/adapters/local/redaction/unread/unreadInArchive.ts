import { basename } from 'node:path/posix';
import type { Readable } from 'node:stream';
import { isZip } from '../../../../pipeline/classify/containerFormat.ts';
import { archiveParts } from '../../documents/archiveParts.ts';
import { entriesOf, openZip, streamOf } from '../../documents/checkArchive.ts';
import { relationsFile, relationsIn, textOf } from '../../documents/partRelations.ts';
import { sheetList } from '../../documents/sheetList.ts';
import { withoutHidden } from '../../documents/wordParts.ts';
import { onlyKnown } from './onlyKnown.ts';

/** The parts of an Office file that are extracted or only define formatting. Any other, such as an image or comment, may contain more. */
const knownParts = [
  /^\[Content_Types\]\.xml$|^mimetype$|^META-INF\/manifest\.xml$|\/$/,
  /(?:^|\/)_rels\/[^/]*\.rels$/,
  /^docProps\/(?:core|app|custom)\.xml$|^(?:meta|content|settings|styles)\.xml$|^manifest\.rdf$/,
  /^word\/(?:document|styles|settings|webSettings|fontTable|numbering|footnotes|endnotes|header\d*|footer\d*|theme\/theme\d*)\.xml$/,
  /^xl\/(?:workbook|styles|sharedStrings|calcChain|metadata|theme\/theme\d*|worksheets\/sheet\d*|tables\/table\d*)\.xml$/,
  /^ppt\/(?:presentation|presProps|viewProps|tableStyles|theme\/theme\d*|slides\/slide\d*|notesSlides\/notesSlide\d*)\.xml$/,
  /^ppt\/(?:slideLayouts\/slideLayout|slideMasters\/slideMaster|notesMasters\/notesMaster)\d*\.xml$/,
];

/** Text in known parts that isn't extracted: authors, editors and companies, names of images, other locations of the file. */
const words = [
  /<(?:\w+:)?(?:creator|lastModifiedBy|initial-creator|printed-by|user-defined|Manager|Company|title|subject|description|desc|keywords|keyword)(?:\s[^<>]{0,500})?>[^<\s]/,
  /<property\s|w:author="[^"]|\bdescr="[^"]|<office:annotation|<text:changed-region|<w:docVar\s|<w:mailMerge|userName="[^"]/,
  /<Relationship (?=[^<>]{0,4000}TargetMode="External")[^<>]{0,4000}Target="(?!https?:\/\/[^"@]*")|href="(?:mailto|tel|file):|absPath[^<>]{1,500}[\\/]Users[\\/]/i,
  // Further properties of this kind, titles of images and form controls; some programs use single quotes.
  /<(?:\w+:)?(?:category|contributor|contentStatus|HyperlinkBase)(?:\s[^<>]{0,500})?>[^<\s]|<Template>(?!Normal(?:\.dotm)?<)[^<\s]/,
  /<(?:\w+:)?(?:docPr|cNvPr)\s[^<>]{0,4000}\stitle=["'][^"']|<w:(?:alias|tag)\s[^<>]{0,500}w:val=["'][^"']|(?:w:author|descr|userName)='[^']/,
  // The same for OpenDocument: tracked changes, forms, cell validations, headers and footers of slides.
  /<table:(?:tracked-changes|content-validation)\b|<form:|<presentation:(?:header|footer)-decl|table:formula="[^"]{0,1000}&quot;/,
  // Hidden text of OpenDocument, and text that is never displayed as such.
  /\btext:(?:display="none"|is-hidden="true")|<(?:text:(?:ruby-text|script)|office:binary-data)\b/,
  // Hidden or deleted text of Word, and targets of its fields.
  /<w:vanish(?! w:val="(?:0|false|off)")|<w:(?:delText|moveFrom)[ >]|(?:<w:instrText[^<>]{0,200}>|w:instr=")[^<>]{0,2000}(?:mailto:|@\w)/,
  // Hidden sheets, rows and columns.
  /<(?:\w+:)?(?:sheet|row|col)\s[^<>]{0,4000}(?:\shidden\s*=\s*"(?:1|true|on)"|\sstate="\w{0,4}[hH]idden")|\btable:(?:visibility="(?:collapse|filter)"|display="false")/,
  // Number formats that display nothing.
  /\sformatCode=["'];/,
  // Hidden shapes on slides.
  /<p:cNvPr\s[^<>]{0,4000}\shidden\s*=\s*["'](?:1|true|on)["']/,
  // Column names of tables without a header row.
  /<(?:\w+:)?table\s[^<>]{0,4000}headerRowCount="0"/,
  // Headers and footers of sheets, drop-down lists of cells, and strings in formulas.
  /<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>|<(?:\w+:)?formula1>(?:"|&quot;)|<(?:\w+:)?f(?:\s[^<>]{0,200})?>[^<]{0,1000}(?:"|&quot;)[\p{L}\p{N}]/u,
];

/** Layouts, masters and page styles may contain text that is displayed on every slide or page. */
const frames = /^styles\.xml$|^ppt\/slide(?:Layouts|Masters)\//;
const framedWords = /<text:p[^<>]*>[^<\s]|<p:sp>(?:(?!<p:ph[ />]|<\/?p:sp>)[^])*<a:t>[^<\s]/;

/** Parts are searched chunk by chunk, because a sheet may have hundreds of megabytes. */
const overlap = 64 * 1024;

const holds = async (stream: Readable, patterns: readonly RegExp[]): Promise<boolean> => {
  let before = '';
  for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const text = before + piece;
    if (patterns.some((pattern) => pattern.test(text))) return true;
    before = text.slice(-overlap);
  }
  return false;
};

/** Whether a Word file has text that isn't extracted because it is invisible. */
const hidesWords = async (bytes: Uint8Array): Promise<boolean> => {
  const parts = await archiveParts(bytes);
  const seen = await withoutHidden(parts);
  for (const name of parts.names.filter((each) => /^word\/(?:document|(?:foot|end)notes|(?:head|foot)er\d*)\.xml$/.test(each))) {
    const xml = Buffer.from((await parts.read(name)) ?? []).toString();
    if (seen(xml) !== xml) return true;
  }
  return false;
};

/** Whether a workbook contains sheets that it doesn't list, so that they can't be opened. */
const hidesSheets = async (bytes: Uint8Array): Promise<boolean> => {
  const parts = await archiveParts(bytes);
  const sheets = parts.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const listed = sheets.length === 0 ? [] : await sheetList(parts);
  return sheets.some((name) => !listed.some(({ part }) => part === name));
};

/** Whether a presentation contains slides that it doesn't list, or notes of no listed slide. */
const hidesSlides = async (bytes: Uint8Array): Promise<boolean> => {
  const parts = await archiveParts(bytes);
  const slides = parts.names.filter((name) => /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(name));
  const main = await textOf(parts, 'ppt/presentation.xml');
  const ofMain = relationsIn(await textOf(parts, relationsFile('ppt/presentation.xml')));
  const shown = ofMain.filter(({ id, kind }) => kind === 'slide' && main.includes(`:id="${id}"`));
  // If it lists none, all are extracted.
  if (shown.length === 0) return false;
  const listed = new Set(shown.map(({ target }) => basename(target)));
  for (const name of slides) for (const { target } of relationsIn(await textOf(parts, relationsFile(name)))) listed.add(basename(target));
  return slides.some((name) => !listed.has(basename(name)));
};

/** Whether an archive ends with its central directory, without a comment or trailing data: APPNOTE.TXT 4.3.16. */
const endsPlainly = (bytes: Uint8Array): boolean => Buffer.from(bytes.slice(-22, -18)).toString('latin1') === 'PK\x05\x06';

/** Whether an Office file contains more than the extracted text. Always true for flat XML files, which name their author. */
export const unreadInArchive = async (bytes: Uint8Array): Promise<boolean> => {
  if (!isZip(bytes) || !endsPlainly(bytes)) return true;
  const zip = await openZip(bytes);
  const entries = await entriesOf(zip);
  if (!entries.every(({ fileName }) => knownParts.some((part) => part.test(fileName)))) return true;
  for (const entry of entries) {
    const patterns = frames.test(entry.fileName) ? [...words, framedWords] : words;
    if (await holds(await streamOf(zip, entry), patterns)) return true;
    if (/\.(?:xml|rels|rdf)$/.test(entry.fileName) && !(await onlyKnown(entry.fileName, await streamOf(zip, entry)))) return true;
  }
  return (await hidesWords(bytes)) || (await hidesSheets(bytes)) || (await hidesSlides(bytes));
};
