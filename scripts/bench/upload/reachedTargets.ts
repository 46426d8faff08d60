import type { CaseName } from './cases.ts';
import type { Label } from './contenders.ts';
import type { LinkName } from './links.ts';
import { timesAsFast, type CaseResults, type Results } from './results.ts';

interface Target {
  promise: string;
  case: CaseName;
  link: LinkName;
  /** The measured value; a ratio unless the name says otherwise. */
  reached: (results: CaseResults) => number;
  atLeast?: number;
  atMost?: number;
}

const mebibyte = 1024 * 1024;
const faster = (label: Label, other: Label) => (results: CaseResults) => timesAsFast(results, label, other);
const most = (label: Label, value: 'heapPeakBytes' | 'longestTaskMs') => (results: CaseResults) =>
  Math.max(...(results.get(label) ?? []).map((round) => round[value]));

const targets: readonly Target[] = [
  ...(['ours', 'ours, no checksums'] as const).flatMap((label): Target[] => [
    ...(['80 ms', '80 ms by TCP'] as const).flatMap((link): Target[] => [
      { promise: `${label} ÷ Uppy`, case: '1 × 1 GiB', link, reached: faster(label, 'Uppy'), atLeast: 5 },
      { promise: `${label} ÷ Uppy`, case: '1,000 × 100 KiB', link, reached: faster(label, 'Uppy'), atLeast: 1.4 },
      { promise: `${label} ÷ Uppy’s best`, case: '1 × 1 GiB', link, reached: faster(label, 'Uppy, best settings'), atLeast: 1.5 },
    ]),
    { promise: `${label} ÷ Uppy`, case: '1 × 1 GiB', link: 'direct', reached: faster(label, 'Uppy'), atLeast: 1.8 },
    { promise: `${label} ÷ Uppy`, case: '1 × 1 GiB', link: '1 Gbit/s', reached: faster(label, 'Uppy'), atLeast: 1 },
    { promise: `${label} ÷ Uppy’s best`, case: '1 × 1 GiB', link: 'direct', reached: faster(label, 'Uppy, best settings'), atLeast: 1 },
    { promise: `${label} ÷ raw`, case: '1 × 1 GiB', link: 'direct', reached: faster(label, 'raw PUTs'), atLeast: 0.9 },
    { promise: `${label} ÷ raw`, case: '20 × 50 MiB', link: 'direct', reached: faster(label, 'raw PUTs'), atLeast: 0.9 },
  ]),
  {
    promise: 'heap above idle, MiB',
    case: '1 × 1 GiB',
    link: 'direct',
    reached: (results) => most('ours', 'heapPeakBytes')(results) / mebibyte,
    atMost: 64,
  },
  { promise: 'longest task, ms', case: '1,000 × 100 KiB', link: 'direct', reached: most('ours', 'longestTaskMs'), atMost: 100 },
  {
    promise: 'longest task in LWS, ms',
    case: '1,000 × 100 KiB',
    link: 'direct',
    reached: most('ours in LWS', 'longestTaskMs'),
    atMost: 100,
  },
];

/** In no case and over no link slower than Uppy by more than the noise. */
const neverSlower = (name: string, results: CaseResults): Record<string, string>[] =>
  (['ours', 'ours, no checksums', 'ours in LWS', 'ours in LWS, no checksums'] as const).map((label) => {
    const reached = timesAsFast(results, label, 'Uppy');
    return { promise: `${label} ÷ Uppy`, where: name, reached: reached.toFixed(2), target: '≥ 0.95', met: reached >= 0.95 ? 'yes' : 'no' };
  });

/** Every performance target that this run has measured, and whether it was met. */
export const reachedTargets = (results: Results): Record<string, string>[] => [
  ...targets.flatMap(({ promise, case: caseName, link, reached, atLeast, atMost }) => {
    const measured = results.get(`${caseName}, ${link}`);
    if (measured === undefined) return [];
    const value = reached(measured);
    const isMet = atLeast === undefined ? value <= (atMost ?? 0) : value >= atLeast;
    const target = atLeast === undefined ? `≤ ${String(atMost)}` : `≥ ${String(atLeast)}`;
    return [{ promise, where: `${caseName}, ${link}`, reached: value.toFixed(2), target, met: isMet ? 'yes' : 'no' }];
  }),
  ...[...results].flatMap(([name, measured]) => neverSlower(name, measured)),
];
