import { styleText } from 'node:util';
import { counted } from '../counted.ts';
import type { Finding } from './step.ts';

/** Reports the progress of a run to a terminal or a log. */
export interface Reporter {
  working: (title: string) => void;
  /** `advice` says what to do if the step isn't done. */
  finished: (title: string, finding: Finding, isChanged: boolean, advice: string) => void;
  failed: (title: string, reason: string, help: string) => void;
  /** The number of steps that weren't checked because they depend on the previous one. */
  skipped: (count: number) => void;
}

const numbered = (instructions: readonly string[]): string =>
  instructions.map((instruction, index) => `    ${String(index + 1)}. ${instruction}`).join('\n');

/** Writes one line per step, and numbered instructions where manual work is needed. */
export const lineReporter = (write: (line: string) => void): Reporter => ({
  working(title) {
    write(styleText('dim', `… ${title}`));
  },
  finished(title, finding, isChanged, advice) {
    const note = finding.state === 'manual' || finding.note === undefined ? '' : ` (${finding.note})`;
    if (finding.state === 'done') write(`${styleText('green', '✔')} ${title}${note}${isChanged ? ', just done' : ''}`);
    else if (finding.state === 'todo') write(`${styleText('yellow', '○')} ${title}${note}\n    ${advice}`);
    else write(`${styleText('yellow', '☞')} ${title}: only you can do this\n${numbered(finding.instructions)}`);
  },
  failed(title, reason, help) {
    write(`${styleText('red', '✘')} ${title}: ${reason}\n    ${help}`);
  },
  skipped(count) {
    write(`${counted(count, 'more check needs', 'more checks need')} this first.`);
  },
});
