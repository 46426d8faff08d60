import type { MediaResult } from '../../contracts/result.ts';
import type { Finding } from './finding.ts';

/** The categories of personal data found, never the data: one finding per category. */
export const personalDataOf = ({ personalData: spans }: MediaResult): Finding[] =>
  [...Map.groupBy(spans, ({ category }) => category)].map(([category, mentions]) => ({
    kind: 'Personal Data',
    category,
    value: category,
    confidence: mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    count: mentions.length,
    at: mentions[0],
  }));
