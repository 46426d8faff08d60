import type { Entity, EntityCategory } from '../../../contracts/interpretation.ts';
import { findOrganizations } from './findOrganizations.ts';
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

const byStart = (left: Span, right: Span): number => left.start - right.start;

/** Those that overlap none of the others, both in the order of the text. */
const without = (spans: readonly Span[], others: readonly Span[]): Span[] => {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && (others[next]?.end ?? 0) <= span.start) next += 1;
    const other = others[next];
    return other === undefined || !overlaps(other, span);
  });
};

/** Named things, those named most often first. */
export const findEntities = (text: string, names: readonly Span[], tagged: Tagged): Entity[] => {
  const companies = findOrganizations(text);
  const organizations = [...companies, ...without(tagged.organizations, companies)].toSorted(byStart);
  const locations = without(tagged.locations, organizations);
  return [
    ...groupedBy(text, 'PERSON', names),
    ...groupedBy(text, 'ORGANIZATION', without(organizations, names)),
    ...groupedBy(text, 'LOCATION', without(locations, names)),
    ...groupedBy(text, 'MONEY', tagged.money),
    ...groupedBy(text, 'DATE', tagged.dates),
  ].toSorted((left, right) => right.mentions.length - left.mentions.length);
};
