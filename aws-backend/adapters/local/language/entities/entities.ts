import type { Entity } from '../../../../contracts/interpretation.ts';
import type { Span } from '../spans.ts';
import type { Tagged } from '../tagText.ts';
import { namedInPieces } from './namedThings.ts';
import { rules } from './rules.ts';

/** Returns entities by descending number of mentions, with all their spans. Names that differ only in letter case or spaces are merged. */
export const findEntities = async (text: string, languageCode: string, names: readonly Span[], tagged: Tagged): Promise<Entity[]> => {
  const byName = new Map<string, Entity>();
  for await (const finds of namedInPieces(text, languageCode, names, tagged))
    for (const { start, end, rule } of finds) {
      const { category, confidence } = rules[rule];
      const value = text.slice(start, end).replace(/\s+/g, ' ');
      const key = `${category} ${value.toLowerCase()}`;
      const known = byName.get(key);
      if (known) {
        known.mentions.push({ start, end });
        known.confidence = Math.max(known.confidence, confidence);
      } else byName.set(key, { category, value, confidence, mentions: [{ start, end }] });
    }
  return [...byName.values()].toSorted((left, right) => right.mentions.length - left.mentions.length);
};
