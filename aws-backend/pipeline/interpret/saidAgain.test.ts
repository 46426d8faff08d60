import type { PersonalData } from '../../contracts/interpretation.ts';
import { redact } from './redact.ts';
import { saidAgain } from './saidAgain.ts';

const found = (text: string, ...values: string[]): PersonalData[] =>
  values.map((value) => ({
    category: 'OTHER_PERSONAL',
    confidence: 0.9,
    start: text.indexOf(value),
    end: text.indexOf(value) + value.length,
  }));
const redacted = (text: string, ...values: string[]): string => redact(text, saidAgain(text, found(text, ...values)));

describe('saidAgain', () => {
  it.each([
    ['Passport C01X00T47, and c01x00t47.', 'C01X00T47', 'Passport [OTHER_PERSONAL], and [OTHER_PERSONAL].'],
    ['License S530-4609-80; again S530 4609 80!', 'S530-4609-80', 'License [OTHER_PERSONAL]; again [OTHER_PERSONAL]!'],
    ['PIN 4821. He typed 4821.', '4821', 'PIN [OTHER_PERSONAL]. He typed [OTHER_PERSONAL].'],
  ])('finds a number again where it has no label: %s', (text, value, expected) => {
    expect(redacted(text, value)).toBe(expected);
  });

  it.each([
    ['is part of a longer number', 'PIN 4821, order 48211, A4821.', '4821'],
    ['is part of an amount', 'PIN 4821, paid 4821.50 and 3,4821.', '4821'],
    ['is part of a reference', 'PIN 4821, quote Q-4821 and 4821/22.', '4821'],
    ['is a year', 'Born 1981. Founded 1981.', '1981'],
    ['is short', 'Age 42. Page 42.', '42'],
    ['has no digit, such as a name, which the engine finds itself', 'Ann May. In May.', 'Ann May'],
  ])('does not find again what %s', (_what, text, value) => {
    const data = found(text, value);

    expect(saidAgain(text, data)).toEqual(data);
  });

  it('does not find a phone extension again, because it may match other numbers', () => {
    const data = found('Ext. 4410. Order 4410.', '4410').map((each) => ({ ...each, category: 'PHONE' as const }));

    expect(saidAgain('Ext. 4410. Order 4410.', data)).toEqual(data);
  });

  it('returns each span once, in the order of the text', () => {
    const text = '12345 then 12345 then 12345';
    const [first] = found(text, '12345');
    const data = [{ ...first!, start: 11, end: 16 }, first!];

    expect(saidAgain(text, data).map(({ start }) => start)).toEqual([0, 11, 22]);
  });
});
