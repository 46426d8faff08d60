import type { Block } from '@aws-sdk/client-textract';
import { confidenceOf, type PageBlocks } from './blocks.ts';
import { boxesOf, boxMark } from './boxes.ts';

/** The text of a page, and the offsets of each word and checkbox in it. */
export interface Writing {
  text: string;
  /** 0 to 1, the average of all lines. */
  confidence: number;
  wordAt: ReadonlyMap<string, { start: number; end: number }>;
}

const isLine = ({ BlockType }: Block): boolean => BlockType === 'LINE';
const isLayout = ({ BlockType }: Block): boolean => BlockType?.startsWith('LAYOUT_') ?? false;

const linesIn = (page: PageBlocks, layout: Block): Block[] =>
  page.related(layout, 'CHILD').flatMap((child) => (isLayout(child) ? linesIn(page, child) : isLine(child) ? [child] : []));

/** Lines in reading order: column by column, grouped by the layout's blocks; lines outside of the layout come last. */
const paragraphsOf = (page: PageBlocks): Block[][] => {
  const seen = new Set<Block>();
  const fresh = (lines: readonly Block[]): Block[] => lines.filter((line) => !seen.has(line) && seen.add(line));
  const laidOut = page.all.filter(isLayout).map((layout) => fresh(linesIn(page, layout)));
  return [...laidOut, fresh(page.ofType('LINE'))].filter(({ length }) => length > 0);
};

const meanOf = (lines: readonly Block[]): number =>
  lines.length === 0 ? 0 : Math.round((lines.reduce((sum, line) => sum + confidenceOf(line), 0) / lines.length) * 1000) / 1000;

/** The text of one page, with each checkbox before its label. */
export const writingOf = (page: PageBlocks): Writing => {
  const wordAt = new Map<string, { start: number; end: number }>();
  const boxes = boxesOf(page);
  let text = '';
  const place = ({ Id = '' }: Block, written: string): void => {
    wordAt.set(Id, { start: text.length, end: text.length + written.length });
    text += written;
  };
  const add = (line: Block): void => {
    let rest = line.Text ?? '';
    for (const word of page.related(line, 'CHILD')) {
      const { Text = '' } = word;
      const start = rest.indexOf(Text);
      if (start < 0 || Text === '') continue;
      text += rest.slice(0, start);
      rest = rest.slice(start + Text.length);
      const box = boxes.get(word.Id);
      if (box) {
        place(box, boxMark(box));
        text += ' ';
      }
      place(word, Text);
    }
    text += rest;
  };
  const paragraphs = paragraphsOf(page);
  paragraphs.forEach((lines, index) => {
    if (index > 0) text += '\n\n';
    lines.forEach((line, number) => {
      if (number > 0) text += '\n';
      add(line);
    });
  });
  return { text, confidence: meanOf(paragraphs.flat()), wordAt };
};
