/** Where the words of a group belong. */
export type RtfPlace = 'body' | 'header' | 'footer' | 'note' | 'comment' | 'fonts' | 'picture' | 'nowhere';

/** Groups that begin with one of these words hold no words of the page, or such as stand elsewhere: RTF specification 1.9.1. */
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

/** Groups with a star are for programs that know them; these hold words or pictures of the page. */
const known = /^(?:annotation|shppict|shpinst|shptxt|nesttableprops|footnote|ftnalt|do)$/;

/** Where the words of a group belong that begins with `word`; undefined for one that is a part of what it stands in. */
export const placeOf = (word: string, hasStar: boolean): RtfPlace | undefined => {
  if (unsaid.test(word) || (hasStar && !known.test(word))) return 'nowhere';
  return places[word];
};

/** What a word of the page stands for. */
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
