import { isCompanyWord, isFamilyName, isKnownWord, isNobody, isSurnameWord } from './nameWords.ts';
import { matches, type Span } from './spans.ts';

const initials =
  /(?<![\p{L}\p{N}.&-])\p{Lu}\.(?:[ -]?\p{Lu}\.)? (?:(?:van|von|de|der|den|del|di|da) ){0,2}\p{Lu}[\p{L}'’-]{2,30}(?![\p{L}\p{N}@_-]| (?:&|Inc|Ltd|LLC|GmbH|AG))/gu;
/** What is told apart by letters, at the end of a sentence: "Plan B. Contoso waits". */
const lettered =
  /(?:^|[^\p{L}])(?:option|plan|vitamin|class|grade|type|appendix|annex|section|exhibit|schedule|part|version|level|phase|group|line|site|gate|hall|team|tier|series|point|item|zone|block|unit|anhang|teil|kapitel|abschnitt|annexe|partie|chapitre|apéndice|anexo|capítulo|parte|sección)s? $/iu;

/** "A. Derivate distributions": a heading that is counted by letters, and goes on. */
const isHeading = (text: string, { start, end }: Span): boolean =>
  /(?:^|\n)[ \t#>*]*$/.test(text.slice(Math.max(0, start - 6), start)) && /^[ \t]+[\p{L}(]/u.test(text.slice(end, end + 3));

/** "J. F. Kennedy Airport". */
const isOfPlace = /^ (?:Airport|Bridge|University|College|School|Hospital|Library|Stadium|Museum|Prize|Award|Foundation|Institute)\b/;

const isSurname = (word: string): boolean =>
  !isNobody(word) && !isCompanyWord(word) && (isFamilyName(word) || isSurnameWord(word) || !isKnownWord(word));

/** "D. Whitfield": initials before a word that is a family name, or that nobody knows. */
export const initialNames = (text: string): Span[] =>
  matches(text, initials, (found, { start, end }) => {
    if (isOfPlace.test(text.slice(end, end + 14))) return false;
    const surname = found.split(' ').at(-1) ?? '';
    const isKnown = isFamilyName(surname) || isSurnameWord(surname);
    if (!isKnown && isHeading(text, { start, end })) return false;
    return isSurname(surname) && !lettered.test(text.slice(Math.max(0, start - 14), start));
  });
