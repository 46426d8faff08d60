const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Word: text and formatting. No bookmarks, forms, drop-down lists, captions, tracked changes or drawings. */
const ofWord = wordsIn(
  `document body hdr ftr footnotes footnote endnotes endnote p r t tab br cr noBreakHyphen softHyphen sym hyperlink
  tbl tblPr tblPrEx tblGrid gridCol tr trPr tc tcPr pPr rPr sectPr
  pStyle rStyle tblStyle keepNext keepLines pageBreakBefore widowControl numPr ilvl numId pBdr top left bottom right start end between bar insideH insideV tl2br tr2bl
  shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
  jc textDirection textAlignment outlineLvl framePr rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof color w kern position sz szCs highlight u effect
  bdr fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath tblW tblInd tblBorders tblLayout tblCellMar tblCellSpacing tblLook tblStyleRowBandSize tblStyleColBandSize
  tblpPr tblOverlap bidiVisual tcW gridSpan hMerge vMerge tcBorders noWrap tcMar tcFitText vAlign hideMark cnfStyle trHeight cantSplit tblHeader gridBefore gridAfter wBefore wAfter
  headerReference footerReference type pgSz pgMar pgBorders pgNumType lnNumType cols col titlePg docGrid footnotePr endnotePr numFmt numStart numRestart pos vAlign
  footnoteReference endnoteReference footnoteRef endnoteRef separator continuationSeparator lastRenderedPageBreak proofErr fldSimple fldChar instrText pgNum`,
);
/** Excel: sheets, cells and formatting. No defined names, input prompts, lists, scenarios or custom views. */
const ofWorkbook = wordsIn(
  `workbook fileVersion workbookPr bookViews workbookView sheets sheet calcPr worksheet sheetPr tabColor outlinePr pageSetUpPr dimension sheetViews sheetView pane selection
  sheetFormatPr cols col sheetData row c v f is t r rPr rFont family charset scheme b i u strike sz color vertAlign sst si phoneticPr mergeCells mergeCell
  autoFilter printOptions pageMargins pageSetup tableParts tablePart ignoredErrors ignoredError`,
);
/** PowerPoint: shapes and tables with text. */
const ofSlides = wordsIn(
  `sld notes cSld bg bgPr bgRef spTree nvGrpSpPr cNvPr cNvGrpSpPr nvPr grpSpPr grpSp xfrm off ext chOff chExt sp nvSpPr cNvSpPr spLocks ph spPr prstGeom avLst gd ln noFill solidFill
  gradFill gsLst gs lin srgbClr schemeClr sysClr lumMod lumOff alpha tint shade effectLst style lnRef fillRef effectRef fontRef txBody bodyPr normAutofit spAutoFit noAutofit lstStyle
  lvl1pPr lvl2pPr lvl3pPr lvl4pPr lvl5pPr defRPr p pPr r rPr t br fld endParaRPr latin ea cs sym buNone buChar buAutoNum buFont buSzPct buClr lnSpc spcBef spcAft spcPct spcPts tabLst tab
  graphicFrame nvGraphicFramePr cNvGraphicFramePr graphicFrameLocks graphic graphicData tbl tblPr tableStyleId tblGrid gridCol tr tc tcPr lnL lnR lnT lnB clrMapOvr masterClrMapping`,
);
/** OpenDocument: paragraphs, lists, tables and links; styles are recognized by their namespace prefix. */
const ofOpenDocument = wordsIn(
  `document-content scripts font-face-decls automatic-styles body text spreadsheet presentation p h span s tab line-break soft-page-break list list-item list-header a note note-citation note-body
  page-number page-count sequence-decls sequence-decl section table table-column table-columns table-row table-rows table-header-rows table-cell covered-table-cell calculation-settings
  page frame text-box`,
);

const lists: readonly (readonly [part: RegExp, elements: ReadonlySet<string>])[] = [
  [/^word\/(?:document|(?:foot|end)notes|(?:head|foot)er\d*)\.xml$/, ofWord],
  [/^xl\/(?:workbook|sharedStrings|worksheets\/sheet\d*)\.xml$/, ofWorkbook],
  [/^ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d*\.xml$/, ofSlides],
  [/^content\.xml$/, ofOpenDocument],
];

/** Formatting in OpenDocument. */
const isLook = /^(?:style|number|svg|fo):/;

/** Returns a check for the elements of a part whose text is extracted; others may have more text. Undefined for other parts. */
export const knownIn = (part: string): ((element: string) => boolean) | undefined => {
  const elements = lists.find(([parts]) => parts.test(part))?.[1];
  return elements && ((element) => isLook.test(element) || elements.has(element.replace(/^.*:/, '')));
};
