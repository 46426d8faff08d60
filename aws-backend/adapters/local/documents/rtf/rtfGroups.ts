/** The place of a group's text. */
export type RtfPlace = 'body' | 'header' | 'footer' | 'note' | 'comment' | 'fonts' | 'picture' | 'nowhere';

/** Groups that start with these control words contain no body text, or text of another place: RTF specification 1.9.1. */
const places: Readonly<Partial<Record<string, RtfPlace>>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'note',
  fonttbl: 'fonts',
  pict: 'picture',
  annotation: 'comment',
};
const unsaid =
  /^(?:colortbl|stylesheet|info|listtables?|listoverridetable|revtbl|rsidtbl|filetbl|nonshppict|shprslt|sp|fldinst|xe|tc|tcn|rxe|bkmkstart|bkmkend|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|aftncn|private|pntxta|pntxtb|template|nextfile|upr|do|objclass|objname)$/;

/** Starred groups (`\*`) may be ignored if unknown; these contain text or pictures of the page. */
const known = /^(?:annotation|shppict|shpinst|shptxt|nesttableprops|footnote|ftnalt|do)$/;

/** Returns the place of a group's text by its first control word; undefined if it is its parent's. */
export const placeOf = (word: string, hasStar: boolean): RtfPlace | undefined => {
  if (unsaid.test(word) || (hasStar && !known.test(word))) return 'nowhere';
  return places[word];
};

/** The characters that control words stand for. */
export const saidBy: Readonly<Partial<Record<string, string>>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  softline: '\n',
  '\n': '\n',
  '\r': '\n',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  enspace: ' ',
  emspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '-',
};
