/** The bullet or number of a list item. */
const bullet = /^(?:[-*+•◦▪‣–—>#☐☑✓]+|\[[ xX]?\]|\(?(?:\d{1,2}|[a-z])[.)])\s+/u;

/** A clause number: "4.2 Payment", "§ 7 Haftung". */
const clause =
  /^(?:§+ ?\d{1,3}[a-z]?|(?:(?:[Ss]ection|SECTION|[Cc]lause|[Aa]rticle|Ziffer) |Art\. ?)?\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.|[IVX]{1,5}\.|\d{1,3}(?=\t))[):]?[ \t]+(?=[\p{Lu}"“(])/u;

/** Removes bullets and numbers of list items: "- 1. Sam calls" becomes "Sam calls". */
export const withoutBullet = (line: string): string => {
  let rest = line;
  while (bullet.test(rest)) rest = rest.replace(bullet, '');
  return rest;
};

/** Removes the clause number of a line; it doesn't make the line a list item. */
export const withoutClause = (line: string): string => line.replace(clause, '');

/** Headings for tasks, in four languages. */
const heading =
  /^\W{0,4}(?:(?:our |agreed |open |key )?(?:what['’]s next|what is next|(?:here is |this is )?what happens next|next steps|action items|actions|action points|follow[- ]?ups?|to[- ]?dos?|tasks)|nächste schritte|(?:offene )?aufgaben|maßnahmen|weiteres vorgehen|wie es weitergeht|prochaines étapes|actions? à (?:faire|mener)|à faire|próximos pasos|siguientes pasos|acciones|tareas(?: pendientes)?|pendientes)(?: [^:\n]{1,30})?\s*(?::\W*$|\W{0,3}$)/iu;
/** What ends such a list: the next heading, a closing formula, the next mail, a line to fill in or sign. */
const end =
  /^(?:.{1,60}:|#.*|(?:next (?:meeting|call|session)|(?:nächste[rs]?|kommende[rs]?) (?:termin|sitzung|treffen|besprechung|jour fixe)|prochaine? (?:réunion|rencontre|rendez-vous|point)|próxim[ao] (?:reunión|cita))(?!\p{L}).*|(?:kind |best |warm )?(?:regards|wishes)\b.*|thanks\b.*|thank you\b.*|cheers\b.*|best,?|mit freundlichen.*|viele grüße.*|cordialement.*|saludos.*|(?:From|Reply-To|To|Cc|Date|Subject|Sent): .*|[-_]{3,}.*|.*_{5,}.*)$/iu;
/** The maximum number of lines under such a heading. */
const maxSteps = 20;

/** A line of a text, whether it is a list item, and whether it is under a heading for tasks. */
export interface Line {
  said: string;
  isListed: boolean;
  isUnder: boolean;
}

/** Yields the lines of a text without bullets and numbers, and whether each is under a heading for tasks. Evaluated lazily. */
export const underHeadings = (sentences: readonly string[]): IteratorObject<Line> => {
  let left = 0;
  return sentences.values().map((sentence) => {
    const item = withoutBullet(sentence.trim());
    const isListed = item !== sentence.trim();
    const said = withoutClause(item);
    if (heading.test(said) && said.length <= 60) {
      left = maxSteps;
      return { said, isListed, isUnder: false };
    }
    if (!isListed && end.test(said)) left = 0;
    left = Math.max(0, left - 1);
    return { said, isListed, isUnder: left > 0 };
  });
};
