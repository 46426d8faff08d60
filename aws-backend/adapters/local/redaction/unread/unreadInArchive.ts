import { basename } from 'node:path/posix';
import type { Readable } from 'node:stream';
import { isZip } from '../../../../pipeline/classify/containerFormat.ts';
import { archiveParts } from '../../documents/archiveParts.ts';
import { entriesOf, openZip, streamOf } from '../../documents/checkArchive.ts';
import { relationsFile, relationsIn, textOf } from '../../documents/partRelations.ts';
import { sheetList } from '../../documents/sheetList.ts';
import { withoutHidden } from '../../documents/wordParts.ts';
import { onlyKnown } from './onlyKnown.ts';

/** The parts of an Office file that are read, and those that only say how it looks. Any other, as a picture or a comment, may hold more. */
const knownParts = [
  /^\[Content_Types\]\.xml$|^mimetype$|^META-INF\/manifest\.xml$|\/$/,
  /(?:^|\/)_rels\/[^/]*\.rels$/,
  /^docProps\/(?:core|app|custom)\.xml$|^(?:meta|content|settings|styles)\.xml$|^manifest\.rdf$/,
  /^word\/(?:document|styles|settings|webSettings|fontTable|numbering|footnotes|endnotes|header\d*|footer\d*|theme\/theme\d*)\.xml$/,
  /^xl\/(?:workbook|styles|sharedStrings|calcChain|metadata|theme\/theme\d*|worksheets\/sheet\d*|tables\/table\d*)\.xml$/,
  /^ppt\/(?:presentation|presProps|viewProps|tableStyles|theme\/theme\d*|slides\/slide\d*|notesSlides\/notesSlide\d*)\.xml$/,
  /^ppt\/(?:slideLayouts\/slideLayout|slideMasters\/slideMaster|notesMasters\/notesMaster)\d*\.xml$/,
];

/** Words beside the text, in the parts that are read: who wrote it, changed it and for whom, what a picture is called, where else it lies. */
const words = [
  /<(?:\w+:)?(?:creator|lastModifiedBy|initial-creator|printed-by|user-defined|Manager|Company|title|subject|description|desc|keywords|keyword)(?:\s[^<>]{0,500})?>[^<\s]/,
  /<property\s|w:author="[^"]|\bdescr="[^"]|<office:annotation|<text:changed-region|<w:docVar\s|<w:mailMerge|userName="[^"]/,
  /<Relationship (?=[^<>]{0,4000}TargetMode="External")[^<>]{0,4000}Target="(?!https?:\/\/[^"@]*")|href="(?:mailto|tel|file):|absPath[^<>]{1,500}[\\/]Users[\\/]/i,
  // The same in other words, and what pictures and parts of a form are called; some writers use other quotes.
  /<(?:\w+:)?(?:category|contributor|contentStatus|HyperlinkBase)(?:\s[^<>]{0,500})?>[^<\s]|<Template>(?!Normal(?:\.dotm)?<)[^<\s]/,
  /<(?:\w+:)?(?:docPr|cNvPr)\s[^<>]{0,4000}\stitle=["'][^"']|<w:(?:alias|tag)\s[^<>]{0,500}w:val=["'][^"']|(?:w:author|descr|userName)='[^']/,
  // The same of OpenDocument: changes that were tracked, forms, what cells may hold, feet of slides.
  /<table:(?:tracked-changes|content-validation)\b|<form:|<presentation:(?:header|footer)-decl|table:formula="[^"]{0,1000}&quot;/,
  // Words of a text that are hidden, or that are never on a page as they stand there.
  /\btext:(?:display="none"|is-hidden="true")|<(?:text:(?:ruby-text|script)|office:binary-data)\b/,
  // Words of a Word file that are hidden or were deleted, and where its fields lead.
  /<w:vanish(?! w:val="(?:0|false|off)")|<w:(?:delText|moveFrom)[ >]|(?:<w:instrText[^<>]{0,200}>|w:instr=")[^<>]{0,2000}(?:mailto:|@\w)/,
  // Sheets, rows and columns that are hidden.
  /<(?:\w+:)?(?:sheet|row|col)\s[^<>]{0,4000}(?:\shidden\s*=\s*"(?:1|true|on)"|\sstate="\w{0,4}[hH]idden")|\btable:(?:visibility="(?:collapse|filter)"|display="false")/,
  // Cells whose format shows nothing.
  /\sformatCode=["'];/,
  // Shapes of slides that are switched off.
  /<p:cNvPr\s[^<>]{0,4000}\shidden\s*=\s*["'](?:1|true|on)["']/,
  // Names of columns that no cell shows.
  /<(?:\w+:)?table\s[^<>]{0,4000}headerRowCount="0"/,
  // A sheet's head and foot, the choices of its cells, and what its formulas compare with.
  /<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>|<(?:\w+:)?formula1>(?:"|&quot;)|<(?:\w+:)?f(?:\s[^<>]{0,200})?>[^<]{0,1000}(?:"|&quot;)[\p{L}\p{N}]/u,
];

/** In the parts that only say how slides and pages look, there may be words that stand on all of them. */
const frames = /^styles\.xml$|^ppt\/slide(?:Layouts|Masters)\//;
const framedWords = /<text:p[^<>]*>[^<\s]|<p:sp>(?:(?!<p:ph[ />]|<\/?p:sp>)[^])*<a:t>[^<\s]/;

/** Parts are looked through piece by piece: a sheet may have hundreds of megabytes. */
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

/** Whether a Word file has words that are left out because nobody sees them. */
const hidesWords = async (bytes: Uint8Array): Promise<boolean> => {
  const parts = await archiveParts(bytes);
  const seen = await withoutHidden(parts);
  for (const name of parts.names.filter((each) => /^word\/(?:document|(?:foot|end)notes|(?:head|foot)er\d*)\.xml$/.test(each))) {
    const xml = Buffer.from((await parts.read(name)) ?? []).toString();
    if (seen(xml) !== xml) return true;
  }
  return false;
};

/** Whether a workbook has sheets that it does not list, and that nobody can open. */
const hidesSheets = async (bytes: Uint8Array): Promise<boolean> => {
  const parts = await archiveParts(bytes);
  const sheets = parts.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const listed = sheets.length === 0 ? [] : await sheetList(parts);
  return sheets.some((name) => !listed.some(({ part }) => part === name));
};

/** Whether a presentation has slides that it does not list, or notes of none. */
const hidesSlides = async (bytes: Uint8Array): Promise<boolean> => {
  const parts = await archiveParts(bytes);
  const slides = parts.names.filter((name) => /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(name));
  const main = await textOf(parts, 'ppt/presentation.xml');
  const ofMain = relationsIn(await textOf(parts, relationsFile('ppt/presentation.xml')));
  const shown = ofMain.filter(({ id, kind }) => kind === 'slide' && main.includes(`:id="${id}"`));
  // Of one that lists none all are read.
  if (shown.length === 0) return false;
  const listed = new Set(shown.map(({ target }) => basename(target)));
  for (const name of slides) for (const { target } of relationsIn(await textOf(parts, relationsFile(name)))) listed.add(basename(target));
  return slides.some((name) => !listed.has(basename(name)));
};

/** Whether an archive ends with its directory, without a remark or anything behind it: APPNOTE.TXT 4.3.16. */
const endsPlainly = (bytes: Uint8Array): boolean => Buffer.from(bytes.slice(-22, -18)).toString('latin1') === 'PK\x05\x06';

/** Whether an Office file holds more than the text that was read of it. What is one piece of XML always says who wrote it. */
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
