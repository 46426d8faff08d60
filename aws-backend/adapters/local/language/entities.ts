import type { Entity, EntityCategory } from '../../../contracts/interpretation.ts';
import { overlaps, type Span } from './spans.ts';
import type { Tagged } from './tagText.ts';

/** Shares of right finds that the taggers reach: none of them says how sure it is of one find. */
const confidences: Record<EntityCategory, number> = {
  PERSON: 0.85,
  ORGANIZATION: 0.7,
  LOCATION: 0.8,
  MONEY: 0.95,
  DATE: 0.9,
  OTHER: 0.5,
};

/** One entity for each thing, with all places that name it; written otherwise by letter case or spaces only, it is the same. */
const groupedBy = (text: string, category: EntityCategory, spans: readonly Span[]): Entity[] => {
  const byName = new Map<string, Entity>();
  for (const { start, end } of spans) {
    const value = text.slice(start, end).replace(/\s+/g, ' ');
    const key = value.toLowerCase();
    const known = byName.get(key);
    if (known) known.mentions.push({ start, end });
    else byName.set(key, { category, value, confidence: confidences[category], mentions: [{ start, end }] });
  }
  return [...byName.values()];
};

/** Named things, those named most often first. */
export const findEntities = (text: string, names: readonly Span[], tagged: Tagged): Entity[] => {
  const isFree = (span: Span): boolean => !names.some((name) => overlaps(name, span));
  return [
    ...groupedBy(text, 'PERSON', names),
    ...groupedBy(text, 'ORGANIZATION', tagged.organizations.filter(isFree)),
    ...groupedBy(text, 'LOCATION', tagged.locations.filter(isFree)),
    ...groupedBy(text, 'MONEY', tagged.money),
    ...groupedBy(text, 'DATE', tagged.dates),
  ].toSorted((left, right) => right.mentions.length - left.mentions.length);
};
