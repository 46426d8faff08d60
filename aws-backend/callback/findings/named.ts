import type { Entity } from '../../contracts/interpretation.ts';
import type { MediaResult } from '../../contracts/result.ts';
import type { OpenText } from '../openText.ts';
import type { Span } from '../../contracts/spans.ts';
import { oneLine, type Finding } from './finding.ts';
import { amountKeys } from './sameAmount.ts';

interface Mentioned {
  value: string;
  confidence: number;
  mentions: readonly Span[];
}

const findingOf = (kind: Finding['kind'], category: string | null, { value, confidence, mentions }: Mentioned): Finding => ({
  kind,
  category,
  value: oneLine(value),
  confidence,
  count: mentions.length,
  at: mentions[0],
});

/** Normalizes names that differ by case or trailing punctuation: "Fabrikam Inc." and "fabrikam inc". */
const keyOf = (value: string): string =>
  oneLine(value)
    .replace(/[.,;:!?]+$/, '')
    .toLowerCase();

/** Entities with the same key are merged; amounts regardless of their notation. */
const entityKeys = ({ entities, language }: MediaResult): ((entity: Entity) => string) => {
  const amounts = entities.filter(({ category }) => category === 'MONEY').map(({ value }) => oneLine(value));
  const amountKey = amountKeys(amounts, language.code);
  return ({ category, value }) => `${category} ${(category === 'MONEY' ? amountKey(oneLine(value)) : undefined) ?? keyOf(value)}`;
};

/** Merges equal names: keeps the first, with the places of all. */
const joined = <Thing extends Mentioned>(things: readonly Thing[], keyOfThing: (thing: Thing) => string): Thing[] =>
  [...Map.groupBy(things, keyOfThing).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const confidence = same.reduce((most, each) => Math.max(most, each.confidence), 0);
    return [{ ...first, confidence, mentions: same.flatMap(({ mentions }) => mentions) }];
  });

/** Entities, key phrases and topics of the text, without people and without whatever touches or repeats personal data. */
export const namedIn = (result: MediaResult, { isOpen }: OpenText): Finding[] => {
  const { entities, keyPhrases, topics = [] } = result;
  const things = joined(entities, entityKeys(result));
  // An entity or a topic is not listed as a key phrase too.
  const said = new Set([...entities, ...topics].map(({ value }) => keyOf(value)));
  const phrases = joined(keyPhrases, ({ value }) => keyOf(value)).filter(({ value }) => !said.has(keyOf(value)));
  const isSafe = ({ value, mentions }: Mentioned): boolean => oneLine(value) !== '' && isOpen(oneLine(value), mentions);
  return [
    ...things.filter(isSafe).map((thing) => findingOf('Entity', thing.category, thing)),
    ...topics.filter(isSafe).map((topic) => findingOf('Topic', topic.method, topic)),
    ...phrases.filter(isSafe).map((phrase) => findingOf('Key Phrase', null, phrase)),
  ];
};
