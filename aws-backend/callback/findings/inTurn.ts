import type { Finding } from './finding.ts';

const byWeight = (a: Finding, b: Finding): number => b.confidence * b.count - a.confidence * a.count;

/** The first of every group, then the next of every group: none with many pushes out another. */
const dealt = (
  findings: readonly Finding[],
  groupOf: (finding: Finding) => string,
  inOrder: (group: Finding[]) => readonly Finding[],
): Finding[] =>
  [...Map.groupBy(findings, groupOf).values()]
    .flatMap((group) => inOrder(group).map((finding, rank) => ({ finding, rank })))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ finding }) => finding);

/** Dates, firms and sums are all entities: a list of orders has many more of the first. */
const sortOf = ({ kind, category }: Finding): string => (kind === 'Entity' ? (category ?? '') : '');

/** Findings in turn of their kinds, and entities in turn of what they are; the weightiest of each first. */
export const inTurn = (findings: readonly Finding[]): Finding[] =>
  dealt(
    findings,
    ({ kind }) => kind,
    (same) => dealt(same, sortOf, (alike) => alike.toSorted(byWeight)),
  );
