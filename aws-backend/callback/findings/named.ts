import type { MediaResult } from '../../contracts/result.ts';
import type { OpenText } from '../openText.ts';
import type { Span } from '../spans.ts';
import { oneLine, type Finding } from './finding.ts';

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
  ...(mentions[0] ? { at: mentions[0] } : {}),
});

/** What the text names and is about, without people and without whatever touches or repeats personal data. */
export const namedIn = ({ entities, keyPhrases, topics = [] }: MediaResult, { isOpen }: OpenText): Finding[] => {
  const things = entities.filter(({ category }) => category !== 'PERSON');
  // What is named, or a topic, is no phrase besides.
  const said = new Set([...entities, ...topics].map(({ value }) => value.toLowerCase()));
  const phrases = keyPhrases.filter(({ value }) => !said.has(value.toLowerCase()));
  const isSafe = ({ value, mentions }: Mentioned): boolean => oneLine(value) !== '' && isOpen(oneLine(value), mentions);
  return [
    ...things.filter(isSafe).map((thing) => findingOf('Entity', thing.category, thing)),
    ...topics.filter(isSafe).map((topic) => findingOf('Topic', topic.method, topic)),
    ...phrases.filter(isSafe).map((phrase) => findingOf('Key Phrase', null, phrase)),
  ];
};
