import type { NamePlace } from './nameParts.ts';
import { matches, type Span } from './spans.ts';

const word = String.raw`(\p{Lu}[\p{L}'’-]{2,30})`;
/** Verbs of tasks in German, French and Spanish minutes. */
const deeds =
  'schickt|sendet|prüft|klärt|liefert|meldet|ruft|erstellt|bereitet|übernimmt|organisiert|kümmert|informiert|vereinbart|bestätigt|enverra|envoie|prépare|préparera|vérifie|rappelle|rappellera|confirme|relance|transmet|contacte|organise|valide|envía|enviará|prepara|preparará|revisa|revisará|llama|llamará|confirma|contacta|organiza';
const places: readonly RegExp[] = [
  // "- Wolf: offer", "Rose : le devis".
  new RegExp(String.raw`(?<=^[ \t]*(?:(?:[-*•–]|\d{1,2}[.)])[ \t]*)?|[.;][ ])${word}(?=[ \u00a0]?:[ \t])`, 'gmu'),
  // "Send the offer (Wolf)".
  new RegExp(String.raw`(?<= )\(${word}\)(?=[.,;]?[ \t]*$)`, 'gmu'),
  new RegExp(String.raw`(?<=^[ \t]*(?:[-*•–][ \t]*)?|[.!?][ ])${word}(?= (?:${deeds})(?!\p{L}))`, 'gmu'),
];

/** Returns the words of full names, without guesses. */
export const wordsOfNamed = (text: string, names: readonly NamePlace[]): string[] =>
  names.flatMap((name) => {
    const words = text.slice(name.start, name.end).split(/\s+/);
    return name.isGuess === true || words.length < 2 ? [] : words;
  });

/** Finds task owners named by one word of a full name, which would be ambiguous elsewhere: "- Wolf: offer" if there is Ernst Wolf. */
export const ownersAgain = (text: string, named: ReadonlySet<string>): Span[] =>
  named.size === 0 ? [] : places.flatMap((place) => matches(text, place, (found) => named.has(found)));
