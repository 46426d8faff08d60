import type { Page } from 'tesseract.js';
import { withPronouns } from './pronoun.ts';

/** An OCR result with one line; three spaces represent the gap between two cells. */
const pageOf = (line: string, barHeight = 20): Page => {
  const words = [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    ...{ text, confidence: 95 },
    bbox: { x0: index * 10, x1: (index + text.length) * 10, y0: text === '|' ? 20 - barHeight : 0, y1: 20 },
  }));
  return { confidence: 90, blocks: [{ paragraphs: [{ lines: [{ words }] }] }] } as unknown as Page;
};
const read = (page: Page): string | undefined =>
  withPronouns(page)
    .blocks?.[0]?.paragraphs[0]?.lines[0]?.words.map(({ text }) => text)
    .join(' ');

describe('withPronouns', () => {
  it.each([
    ['| will send it today', 'I will send it today'],
    ['Thanks Anna. | have the offer, and | think', 'Thanks Anna. I have the offer, and I think'],
    ['When can | reach you?', 'When can I reach you?'],
    ['| ordered two pumps', 'I ordered two pumps'],
    ["|'m late, |’ll call", "I'm late, I’ll call"],
    ['| don’t know', 'I don’t know'],
    ['If you agree, | pay', 'If you agree, I pay'],
    ['So do |', 'So do I'],
  ])('reads "%s" as "%s"', (line, text) => {
    expect(read(pageOf(line))).toBe(text);
  });

  it.each([
    'Home | Products | Contact',
    'open | paid | overdue',
    'draft | sent',
    '| closed',
    'phone | fax',
    'Anna   |   will call',
    'Task | will send | Friday',
    'cat log | grep error',
    'what | Berlin',
    'Bath, | England',
    'Call Anna |',
  ])('leaves "%s" as it is', (line) => {
    expect(read(pageOf(line))).toBe(line.replaceAll(/\s+/g, ' '));
  });

  it('corrects a bar between two words even if its reported height is unusual', () => {
    expect(read(pageOf('Anna and | live in Bath', 40))).toBe('Anna and I live in Bath');
  });

  it('leaves the edge of a page, which is higher than words', () => {
    expect(read(pageOf('| will send it today', 60))).toBe('| will send it today');
    expect(read(pageOf('| When can | call you?', 60))).toBe('| When can I call you?');
  });
});
