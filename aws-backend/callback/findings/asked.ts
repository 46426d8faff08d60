import type { MediaResult } from '../../contracts/result.ts';
import type { OpenText } from '../openText.ts';
import type { Span } from '../../contracts/spans.ts';
import { oneLine, type Finding } from './finding.ts';

/** The text unchanged if it contains nothing personal, otherwise its place in the file's text, masked. */
const openOrMasked = ({ isOpen, masked }: OpenText, text: string, at: Span): string | undefined => {
  const line = oneLine(text);
  return isOpen(line, [at]) ? line : masked(at);
};

/** Owner and due date are words of the text, which may name anybody. */
const openOnly = ({ isOpen }: OpenText, text: string | undefined): string | undefined =>
  text !== undefined && isOpen(text, []) ? text : undefined;

const actionItemsOf = ({ actionItems = [] }: MediaResult, open: OpenText): Finding[] =>
  actionItems.flatMap(({ text, owner, due, start, end }): Finding[] => {
    const at = { start, end };
    const value = openOrMasked(open, text, at);
    if (value === undefined || value === '') return [];
    const told = { assignee: openOnly(open, owner), due: openOnly(open, due) };
    return [{ kind: 'Action Item', category: null, value, confidence: 1, count: 1, at, ...told }];
  });

const riskOf = ({ customerRisk: risk }: MediaResult, open: OpenText): Finding[] => {
  if (risk === undefined) return [];
  const at = { start: risk.start, end: risk.end };
  const value = openOrMasked(open, risk.reason, at) ?? risk.level;
  return [{ kind: 'Customer Risk', category: risk.level, value, confidence: 1, count: 1, at }];
};

/** Action items, and the risk that the customer leaves. Names in them are masked rather than dropped: the rest still matters. */
export const askedIn = (result: MediaResult, open: OpenText): Finding[] => [...riskOf(result, open), ...actionItemsOf(result, open)];
