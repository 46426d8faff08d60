import { setImmediate as turn } from 'node:timers/promises';
import { besideNames } from './besideNames.ts';
import { chatHandles } from './chatHandles.ts';
import { chatWriters } from './chatWriters.ts';
import { familyFirstNames } from './familyFirst.ts';
import { cuedNames, surelyCuedNames, titledNames, weaklyCuedNames } from './nameCues.ts';
import { isFree, isThing, type Cue } from './freeName.ts';
import { families } from './families.ts';
import { fullNames } from './fullNames.ts';
import { givenNames } from './givenNames.ts';
import { initialNames } from './initialNames.ts';
import { mailNames } from './mailNames.ts';
import { Guesses, isCapital, isPartOf, partsOf, softPartsOf, type NamePlace } from './nameParts.ts';
import { nicknamedNames } from './nicknames.ts';
import { ownersAgain, wordsOfNamed } from './ownersAgain.ts';
import { shortlyCuedNames } from './shortCues.ts';
import { smallNames } from './smallNames.ts';
import { isSoftNameAgain, softNames } from './softNames.ts';
import { matches, outside, type Span } from './spans.ts';
import { findSpelledNames } from './spoken/spelledNames.ts';
import { isBrand, isThingName } from './thingNames.ts';
import { thingFields } from './thingFields.ts';
import { trimmed } from './trimmedName.ts';
import type { Window } from './windows.ts';
import { isWordOf } from './wordLists/nameLikeWords.ts';
import { wordNames } from './wordNames.ts';

/** A capitalized word without its possessive ending, or a lower-case word that isn't part of an address. */
const anyWord =
  /(\p{Lu}[\p{L}'’-]{0,29}?[\p{L}-])(?:['’]s?)?(?![\p{L}'’-])|(?<![\p{L}\p{N}@._/-])\p{Ll}[\p{L}'’-]{1,30}(?![\p{N}@_]|\.\p{L})/gu;

const byStart = (left: Span, right: Span): number => left.start - right.start;

const namesIn = (text: string, languageCode: string): NamePlace[] => {
  const isEnglish = languageCode === 'en' || languageCode === 'und';
  const trim = (spans: readonly NamePlace[]): NamePlace[] =>
    spans.flatMap((span) => {
      const rest = trimmed(text, span);
      return rest === undefined ? [] : [{ ...span, ...rest }];
    });
  const [sure, cued] = [trim(surelyCuedNames(text)), trim([...cuedNames(text), ...weaklyCuedNames(text)])];
  const uncued = [
    ...trim(fullNames(text, languageCode)),
    ...givenNames(text, languageCode, isEnglish),
    ...softNames(text, languageCode),
  ].filter((span) => !isThingName(text, span, isEnglish));
  const fields = thingFields(text).toSorted(byStart);
  const elsewhere = (spans: readonly NamePlace[]): NamePlace[] =>
    outside(spans.filter((span) => !isBrand(text, span)).toSorted(byStart), fields);
  const free = (spans: readonly NamePlace[], cue: Cue): NamePlace[] =>
    spans.filter((span) => isFree(text, span, cue) && !isBrand(text, span));
  return [
    ...free(trim(titledNames(text)), 'sure').map((span) => ({ ...span, isTitled: true })),
    ...free(sure, 'sure'),
    ...free(
      cued.filter((span) => !isThing(text.slice(span.start, span.end))),
      'given',
    ),
    ...elsewhere(free(uncued, 'none')),
    ...familyFirstNames(text),
    ...families(text),
    ...elsewhere(initialNames(text)),
    ...mailNames(text),
    ...smallNames(text, languageCode),
    ...shortlyCuedNames(text),
    ...elsewhere(wordNames(text)),
    ...nicknamedNames(text),
    ...findSpelledNames(text),
    ...chatWriters(text),
    ...chatHandles(text),
  ];
};

/**
 * Returns a function from the index of a window to the people's names in it: found by cues or by their words, plus further mentions of
 * names from any window.
 */
export const findNames = async (windows: readonly Window[], languageCode: string): Promise<(index: number) => Span[]> => {
  const guesses = new Guesses();
  const read: NamePlace[][] = [];
  for (const { text } of windows) {
    const named = namesIn(text, languageCode);
    guesses.take(text, named);
    read.push(named);
    await turn();
  }
  const found = read.map((named, index) => named.filter((name) => guesses.holds(windows[index]?.text ?? '', name)));
  const parts = new Set(found.flatMap((named, index) => partsOf(windows[index]?.text ?? '', languageCode, named)));
  const soft = new Set(found.flatMap((named, index) => softPartsOf(windows[index]?.text ?? '', named)));
  const owners = new Set(found.flatMap((named, index) => wordsOfNamed(windows[index]?.text ?? '', named)));
  const isPart = isPartOf(parts);
  const again = (text: string): Span[] =>
    matches(
      text,
      anyWord,
      (word, span) =>
        (isPart(word) && (isCapital(word) || !isWordOf(languageCode, word))) ||
        (soft.has(word) && isSoftNameAgain(text, span, word, languageCode)),
    ).filter((span) => isFree(text, span, 'none'));
  return (index) => {
    const text = windows[index]?.text ?? '';
    const named = [...(found[index] ?? []), ...(parts.size + soft.size === 0 ? [] : again(text)), ...ownersAgain(text, owners)];
    return [...named, ...besideNames(text, languageCode, named)];
  };
};
