import { openTextOf } from './openText.ts';
import { mention, sampleResult } from './test/result.ts';
import { transcriptOf } from './transcript.ts';

const text = 'Hello, this is Ann Lee. Thank you.';
const personalData = [{ category: 'NAME' as const, confidence: 1, ...mention(text, 'Ann Lee') }];
const segment = (value: string, startMs: number, speaker?: string) => ({
  ...mention(text, value),
  startMs,
  endMs: startMs + 1000,
  confidence: 1,
  ...(speaker === undefined ? {} : { speaker }),
});
const transcript = (...segments: ReturnType<typeof segment>[]) => {
  const result = sampleResult(text, { personalData });
  result.extraction.segments = segments;
  return transcriptOf(result, openTextOf(result));
};

describe('transcriptOf', () => {
  it('gives speaker, time and text with personal data masked', () => {
    expect(transcript(segment('Hello, this is Ann Lee.', 5000, 'Speaker 1'), segment('Thank you.', 3_725_000, 'Speaker 2'))).toBe(
      '[0:05] Speaker 1: Hello, this is [NAME].\n[1:02:05] Speaker 2: Thank you.',
    );
  });

  it('masks a name that spans two segments', () => {
    expect(transcript(segment('Hello, this is Ann', 0), segment(' Lee. Thank', 61_000))).toBe(
      '[0:00] Hello, this is [NAME]\n[1:01] [NAME]. Thank',
    );
  });

  it('omits a speaker label that is personal data', () => {
    expect(transcript(segment('Thank you.', 0, 'Ann Lee'))).toBe('[0:00] Thank you.');
  });

  it('omits segments that repeat personal data found elsewhere', () => {
    const again = 'Ann Lee speaking. Thank you, Ann Lee.';
    const result = sampleResult(again, { personalData: [{ category: 'NAME', confidence: 1, start: 0, end: 7 }] });
    result.extraction.segments = [
      { ...mention(again, 'Ann Lee speaking.'), startMs: 3_599_999, endMs: 3_600_000, confidence: 1 },
      { ...mention(again, 'Thank you, Ann Lee.'), startMs: 3_600_000, endMs: 3_601_000, confidence: 1 },
    ];

    expect(transcriptOf(result, openTextOf(result))).toBe('[59:59] [NAME] speaking.\n[1:00:00] […]');
  });

  it('is undefined for a file without speech', () => {
    const result = sampleResult(text);

    expect(transcriptOf(result, openTextOf(result))).toBeUndefined();
  });
});
