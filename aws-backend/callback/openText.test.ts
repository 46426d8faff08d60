import { openTextOf } from './openText.ts';
import { mention, sampleResult } from './test/result.ts';

const text = 'Ann Lee-Braun (ann@acme.com) signed. Ann Lee pays. Then\n she rests.';
const personal = (value: string) => ({ category: 'NAME' as const, confidence: 1, ...mention(text, value) });
const open = openTextOf(sampleResult(text, { personalData: [personal('Ann Lee'), personal('ann@acme.com')] }));

describe('openTextOf', () => {
  it.each(['Ann Lee pays', 'ask Ann Lee.', '“ANN LEE”, at once', 'Ann\nLee', '-Ann Lee-', 'write to <ann@acme.com>.', 'Ann Lee-Braun'])(
    'recognizes personal data repeated elsewhere in the file: %j',
    (said) => {
      expect(open.isOpen(said, [])).toBe(false);
    },
  );

  it.each(['Annual leeway', 'Lee', 'Ann and Lee', 'acme.com', '', '…'])('matches personal data only as a whole: %j', (said) => {
    expect(open.isOpen(said, [])).toBe(true);
  });

  it.each([
    ['王小明', '王小明先生将发送报价'],
    ['สมชาย', 'คุณสมชายจะส่ง'],
    ['13800138000', '电话13800138000请回电'],
  ])('recognizes %s again in a script without spaces between words', (value, said) => {
    const { isOpen } = openTextOf(
      sampleResult(value, { personalData: [{ category: 'NAME', confidence: 1, start: 0, end: value.length }] }),
    );

    expect(isOpen(said, [])).toBe(false);
    expect(isOpen('报价 จะส่ง', [])).toBe(true);
  });

  it('handles a thousand values of up to a thousand words each in a long text', () => {
    const values = Array.from({ length: 1000 }, (_, count) => `Street${String(count)}${' Hill'.repeat(count)}`);
    const all = values.join('. ');
    const { isOpen } = openTextOf(
      sampleResult(all, { personalData: values.map((value) => ({ category: 'ADDRESS' as const, confidence: 1, ...mention(all, value) })) }),
    );

    expect(isOpen('Hill '.repeat(10_000), [])).toBe(true);
    expect(isOpen(`${'Hill '.repeat(10_000)} ${values.at(-1) ?? ''}`, [])).toBe(false);
  });

  it('treats the names of PERSON entities as personal data', () => {
    const entities = [{ category: 'PERSON' as const, value: 'Ann Lee', confidence: 1, mentions: [mention(text, 'Ann Lee pays')] }];
    const { isOpen, masked } = openTextOf(sampleResult(text, { entities }));

    expect(isOpen('of Ann Lee', [])).toBe(false);
    expect(masked(mention(text, 'Ann Lee pays. Then\n she'))).toBe('[NAME]. Then she');
  });

  it('treats text that overlaps personal data as personal, but not text next to it', () => {
    expect(open.isOpen('Lee-Braun', [mention(text, 'Lee-Braun')])).toBe(false);
    expect(open.isOpen('-Braun', [mention(text, '-Braun')])).toBe(true);
    expect(open.masked(mention(text, '-Braun ('))).toBe('-Braun (');
  });

  it('does not mask a passage that repeats personal data found only elsewhere, and returns undefined', () => {
    expect(open.masked(mention(text, 'Ann Lee pays.'))).toBeUndefined();
    expect(open.masked(mention(text, ' Then\n she rests.'))).toBe('Then she rests.');
  });
});
