import { foreignClausesOf } from './foreignClauses.ts';
import { withoutClause } from './steps.ts';

/** What contracts call the parties. */
const role =
  'Customer|Client|Supplier|Vendor|Seller|Buyer|Purchaser|Provider|Service Provider|Contractor|Subcontractor|Consultant|Company|Licensor|Licensee|Landlord|Tenant|Lessor|Lessee|Employer|Employee|Borrower|Lender|Guarantor|Processor|Controller|Recipient|Discloser|Reseller|Distributor|Agent|Partner|Subscriber|User|Carrier|Manufacturer|Publisher|Sponsor|Franchisee|Franchisor|Insurer|Insured';
const sides = String.raw`(?:(?:the|each|either|both|neither|such|any|no) )?(?:other )?(?:${role}|part(?:y|ies))`;
/** "The Customer shall pay": a wording that only contracts use. */
const duty = new RegExp(String.raw`^${sides}(?: \([^()\n]{1,40}\))? shall\b`, 'iu');

const obliges = /(?<!\p{L})shall(?!\p{L})/iu;
/** Other verbs of duty and permission in contracts. Sentences about a named person, the speaker or "you" are no clauses. */
const soft =
  /^(?!\[NAME_|I |We |You )\S.{0,80}?(?<!\p{L})(?:will|must|has to|have to|needs? to|is to|are to|agrees? to|should|requires?|expects?|may|can|could)(?!\p{L})/u;

/** Features of contracts. Notes about a contract have some of them, but no "shall". */
const marks: readonly RegExp[] = [
  /\b(?:this|the) (?:\p{L}+ ){0,3}agreement\b/iu,
  /\b(?:hereby|hereto|hereunder|hereinafter|herein|thereof|whereas)\b/iu,
  /\b(?:either|neither|each|both|other|the) part(?:y|ies)\b/iu,
  /\b(?:governed by|governing law|jurisdiction)\b/iu,
  /\bterminat(?:e|es|ion)\b/iu,
  /\bconfidential(?:ity)?\b/iu,
  /\b(?:liabilit(?:y|ies)|liable|indemnif(?:y|ies)|warrant(?:y|ies|s))\b/iu,
  /\((?:the )?["“][^"”\n]{2,40}["”]\)/u,
  /\b(?:force majeure|severability|entire agreement|assign(?:ment)? .{0,40}consent)\b/iu,
];
const minMarks = 3;
const minDuties = 2;

const isContract = (sentences: readonly string[]): boolean =>
  sentences
    .values()
    .filter((sentence) => obliges.test(sentence))
    .take(minDuties)
    .toArray().length === minDuties && marks.filter((mark) => sentences.some((sentence) => mark.test(sentence))).length >= minMarks;

/** A defined term for a party: 'Litware, Inc. ("Provider")'. */
const definition = /\((?:the |an? |hereinafter |collectively,? )?["“](\p{Lu}[\p{L} ]{2,30})["”]\)/gu;
/** Recognizes sentences about the duties of a defined party; never matches if fewer than two are defined. */
const ofSide = (sentences: readonly string[]): ((said: string) => boolean) => {
  const sides = new Set(sentences.flatMap((sentence) => [...sentence.matchAll(definition)].map(([, side = '']) => side)));
  if (sides.size < 2) return () => false;
  const owed = new RegExp(`^(?:The )?(?:${[...sides].join('|')}) (?:will|shall|must|agrees? to|may)(?!\\p{L})`, 'u');
  return (said) => owed.test(said);
};

/**
 * Returns a check for whether a sentence of a text is a contract clause: the duties in a contract are neither tasks nor a threat to leave.
 */
export const clausesOf = (sentences: readonly string[]): ((said: string) => boolean) => {
  const inContract = isContract(sentences);
  const isForeign = foreignClausesOf(sentences);
  const isOfSide = ofSide(sentences);
  return (said) =>
    duty.test(said) || isOfSide(withoutClause(said)) || (inContract && (obliges.test(said) || soft.test(said))) || isForeign(said);
};
