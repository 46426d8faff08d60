/** Closing formulas in four languages, followed by the signature and the company's footer. */
const closing =
  /^(?:(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes)|regards|best|cheers|(?:many )?thanks|thank you|sincerely|yours (?:sincerely|faithfully|truly)|mit (?:freundlichen|besten|herzlichen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|herzliche|liebe|schöne|freundliche) gr(?:ü|ue)(?:ß|ss)e|mfg|(?:bien )?cordialement|bien à vous|(?:un )?(?:cordial )?saludos?|saludos cordiales|atentamente)(?: [\p{L}.]{2,20})?[,.!]?$/iu;

const phrases: readonly string[] = [
  String.raw`(?:visit|meet|see|find) us (?:at|on|in) |join us (?:at|for) |discover (?:our|how|what)|check out our|download our|read our (?:new|latest)|(?:book|request|schedule) (?:your|a) (?:free |live )?(?:demo|trial|consultation)|(?:sign up|register) (?:now|today|here)|save up to \d|named an? .{0,40}\b(?:leader|winner)|award-winning|winner of|follow us|we(?:['’]re| are) hiring`,
  String.raw`(?:besuchen|treffen) sie uns|entdecken sie|jetzt (?:anmelden|buchen|entdecken|testen|kostenlos)|folgen sie uns|sparen sie|ausgezeichnet (?:als|mit)|wir stellen ein`,
  String.raw`rendez-nous visite|retrouvez-nous|découvrez|inscrivez-vous|suivez-nous|économisez|nous recrutons`,
  String.raw`visítenos|descubra|regístrese|síganos|ahorre hasta|reserve (?:su|una) demo`,
];
const advert = new RegExp(String.raw`(?<!\p{L})(?:${phrases.join('|')})`, 'iu');
const postscript = /^p\.? ?s\.?\b/i;
/** The maximum length of a line of a signature. */
const maxLetters = 400;

/** Blanks the advertising lines below the closing formula of a mail; postscripts are kept. */
export const withoutAdverts = (lines: readonly string[]): string[] => {
  let isBelow = false;
  return lines.map((line) => {
    const said = line.trim();
    isBelow ||= said.length < 60 && closing.test(said);
    return isBelow && said.length <= maxLetters && advert.test(said) && !postscript.test(said) ? '' : line;
  });
};
