import type { Span } from './spans.ts';

/** Possessives of the speaker; instructions say "your" or "the". */
const own = /(?<!\p{L})(?:my|our|mein\p{L}*|unser\p{L}*|mon|ma|mes|notre|nos|mi|mis|nuestr\p{L}*)(?!\p{L})/iu;
const begin = String.raw`(?:^|[.:;>•|\n"“„(–—-]\s*)`;

/** How instructions of help pages and renewal notices start, up to the verb: "To cancel", "If you want to cancel". */
const before: readonly RegExp[] = [
  new RegExp(String.raw`${begin}to (?:[\p{L}' ]{1,40} or )?$`, 'iu'),
  new RegExp(
    String.raw`${begin}(?:please |just |simply )?(?:go|click|tap|visit|open|log|sign|contact|call|e-?mail|write|use|see|press) (?!.*(?<!\p{L})(?:and|but) ).{0,60} to $`,
    'iu',
  ),
  /(?<!\p{L})(?:if|when|whenever|where|whether|unless|should) (?:you|customers?|users?|members?|subscribers?|(?:either|any|one) \p{L}+) (?:[\p{L}']+ ){0,4}$/iu,
  /(?<!\p{L})(?:you|customers|users|members|subscribers|anyone)(?: who| can| may| could| must)(?: always| also)? $/iu,
  /(?<!\p{L})how to $/iu,
  new RegExp(String.raw`${begin}wenn sie (?:[\p{L}-]+ ){0,6}$`, 'iu'),
  new RegExp(String.raw`${begin}um (?:[\p{L}-]+ ){0,6}$`, 'iu'),
  new RegExp(String.raw`${begin}(?:pour|si vous (?:souhaitez|voulez|désirez)) (?:[\p{L}-]+ ){0,3}$`, 'iu'),
  new RegExp(String.raw`${begin}(?:para|si (?:usted )?(?:desea|quiere)) (?:[\p{L}-]+ ){0,3}$`, 'iu'),
];

/** Terms of termination that only contracts contain. */
const term =
  /(?<!\p{L})(?:for (?:convenience|cause)|(?:days?|weeks?|months?)['’]? (?:(?:prior|advance|written) ){0,2}notice|(?:up)?on (?:prior |written )*notice|at any time)(?!\p{L})/iu;
const right = /(?<!\p{L})(?:may|can|is entitled to|has the right to|reserves? the right to) (?:\p{L}+ )?$/iu;
/** First persons: the speaker ends something themselves. */
const speaker = /(?<!\p{L})(?:I|we|ich|wir|hiermit|je|(?<!-)nous)(?!\p{L})/iu;

/** Code units before the span that are checked. */
const longest = 120;
const nearby = 25;

/** Whether a sentence explains how or under which terms something can be ended; false for first persons and their own contracts. */
export const isInstruction = (sentence: string, { start, end }: Span): boolean => {
  const lead = sentence.slice(Math.max(0, start - longest), start);
  const said = sentence.slice(start, end);
  if (own.test(said) || speaker.test(lead + sentence.slice(end, end + nearby))) return false;
  return before.some((pattern) => pattern.test(lead)) || (right.test(lead) && term.test(sentence.slice(start)));
};
