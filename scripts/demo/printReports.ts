import { styleText } from 'node:util';
import type { DemoReport } from './report.ts';

const colours = { Ready: 'green', Rejected: 'yellow', Failed: 'red' } as const;
const shown = 600;
/** As wide as the standard labels; the name of a form field may be longer. */
const labelWidth = 21;
const indent = ' '.repeat(labelWidth + 3);

/**
 * Replaces control characters: a file's text may contain terminal escape codes that move the cursor, rename the window or write to the
 * clipboard.
 */
const harmless = (text: string): string => text.replaceAll(/(?![\n\t])\p{Cc}/gu, '\uFFFD');

const excerpt = (text: string): string => (text.length > shown ? `${text.slice(0, shown)}… (${String(text.length)} characters)` : text);

const line = (label: string, value: string | number | null): string[] =>
  value === null || value === ''
    ? []
    : [`  ${harmless(label).padEnd(labelWidth)} ${harmless(String(value)).replaceAll('\n', `\n${indent}`)}`];

const grouped = (insights: DemoReport['insights']): string[] => {
  const kinds = Map.groupBy(insights, ({ kind, category }) => (category === null ? kind : `${kind}: ${category}`));
  return [...kinds].flatMap(([kind, found]) => line(kind, found.map(({ value }) => value).join(', ')));
};

const took = ({ upload, insights }: DemoReport['timingsMs']): string =>
  `${String(upload ?? '–')} ms to upload, ${String(insights ?? '–')} ms until its insights`;

/** One file's insights, formatted for a terminal. */
export const readable = (report: DemoReport, reason: string | null): string => {
  const colour = report.status in colours ? colours[report.status as keyof typeof colours] : 'red';
  return [
    `${styleText(colour, report.status)} ${styleText('bold', harmless(report.file))}${report.code === null ? '' : ` (${report.code})`}`,
    ...line('', reason),
    ...line('Kind', report.kind),
    ...line('Pages', report.pageCount),
    ...line('Language', report.language),
    ...line('Sentiment', report.sentiment),
    ...line('Extract', report.summary),
    ...line('Personal data', report.personalData.map(({ category, count }) => `${category} × ${String(count)}`).join(', ')),
    ...grouped(report.insights),
    ...line('Text', report.text === null ? null : excerpt(report.text)),
    ...line('Took', report.timingsMs.upload === null ? null : took(report.timingsMs)),
    '',
  ].join('\n');
};
