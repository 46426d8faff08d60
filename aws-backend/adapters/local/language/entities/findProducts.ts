import { isOrdinary } from '../nameWords.ts';
import { matches, type Span } from '../spans.ts';
import { isPlaceName } from './placeNames.ts';

/** Words before a number in letters, invoices and manuals that aren't products. */
const numbered =
  /^(?:Invoice|Order|Section|Page|Room|Chapter|Annex|Appendix|Item|Case|Ticket|Ref|Reference|Article|Figure|Table|Step|Line|Suite|Floor|Gate|Terminal|Unit|Building|Platform|Version|Part|Paragraph|Clause|Net|Week|Day|Year|Level|Phase|Class|Type|Form|Note|Number|No|Nr|Total|Tel|Phone|Extension|Lot|Box|Clock|PO|Box|Date|Due|Speaker|Agent|Customer|Statement|Account|Quotation|Quote|Offer|Contract|Policy|Claim|Job|Receipt|Serial|Error|Code)$/i;
const word = '\\p{Lu}[\\p{L}]{2,24}';
/** A word followed by a code of letters and digits: Pump P-200. A camel case name: LumaPrint X2. */
const coded = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?=\\p{Lu}+\\p{Ll})${word} [A-Z]{1,3}-?\\d{1,4}(?! ?\\d[A-Z]{2})|\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}+ \\d{1,4})(?![\\p{L}\\p{N}/-]|[.,:]\\d)`,
  'gu',
);
/** A word followed by a number: Aquila 5. */
const plain = new RegExp(`(?<=[\\p{Ll}:,(] (?:the )?|^)${word} \\d{1,3}(?![\\p{L}\\p{N}/%-]|[.,:]\\d| ?%)`, 'gmu');

const wordOf = (found: string): string => found.slice(0, found.indexOf(' '));
const isProduct = (found: string): boolean => !numbered.test(wordOf(found)) && !isPlaceName(wordOf(found));

export interface Products {
  coded: Span[];
  plain: Span[];
}

/** Finds products named by a word and a model number. German capitalizes every noun, so plain numbers count in English only. */
export const findProducts = (text: string, isEnglish: boolean): Products => ({
  coded: matches(text, coded, isProduct),
  plain: isEnglish ? matches(text, plain, (found) => isProduct(found) && !isOrdinary(wordOf(found))) : [],
});
