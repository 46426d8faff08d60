import type { Finding } from './finding.ts';

const byWeight = (a: Finding, b: Finding): number => b.confidence * b.count - a.confidence * a.count;

/** Round-robin over groups: the first of every group, then the second of every group, so that large groups don't displace others. */
const dealt = (
  findings: readonly Finding[],
  groupOf: (finding: Finding) => string,
  inOrder: (group: Finding[]) => readonly Finding[],
): Finding[] =>
  [...Map.groupBy(findings, groupOf).values()]
    .flatMap((group) => inOrder(group).map((finding, rank) => ({ finding, rank })))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ finding }) => finding);

/** Dates, companies and amounts are all entities: a list of orders has far more dates than the rest. */
const sortOf = ({ kind, category }: Finding): string => (kind === 'Entity' ? (category ?? '') : '');

/** Findings in round-robin order of their kinds, and entities of their categories; within each, by descending weight. */
export const inTurn = (findings: readonly Finding[]): Finding[] =>
  dealt(
    findings,
    ({ kind }) => kind,
    (same) => dealt(same, sortOf, (alike) => alike.toSorted(byWeight)),
  );
