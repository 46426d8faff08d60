import fc from 'fast-check';
import { PersonalDataCategory, type PersonalData } from '../../contracts/interpretation.ts';
import { redact } from './redact.ts';
import { redactKnown } from './redactKnown.ts';

const span = (text: string, value: string, category: PersonalData['category']): PersonalData => {
  const start = text.indexOf(value);
  return { category, start, end: start + value.length, confidence: 1 };
};

describe('redact', () => {
  it('replaces personal data with its category', () => {
    const text = 'Ann (ann@example.com) called.';

    expect(redact(text, [span(text, 'ann@example.com', 'EMAIL'), span(text, 'Ann', 'NAME')])).toBe('[NAME] ([EMAIL]) called.');
  });

  it('merges overlapping spans', () => {
    const text = 'Meet Ann Lee in 12 Ann Lee Street, York.';
    const data = [span(text, '12 Ann Lee Street', 'ADDRESS'), { ...span(text, 'Lee Street, York', 'NAME') }];

    expect(redact(text, data)).toBe('Meet Ann Lee in [ADDRESS].');
  });

  it('takes the category of the longer of two spans with the same start', () => {
    const text = 'Ann Lee Street 12';
    const data = [span(text, 'Ann Lee', 'NAME'), span(text, text, 'ADDRESS')];

    expect([redact(text, data), redact(text, data.toReversed())]).toEqual(['[ADDRESS]', '[ADDRESS]']);
  });

  it('leaves no character of any span', () => {
    const spans = fc.array(
      fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 10 }), category: fc.constantFrom(...PersonalDataCategory.options) }),
    );

    fc.assert(
      fc.property(spans, (raw) => {
        // Every position has a unique character, and none that occurs in a category.
        const text = Array.from({ length: 50 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
        const data = raw.map(({ start, length, category }) => ({ start, end: start + length, category, confidence: 1 }));
        const redacted = redact(text, data);
        const isHidden = (index: number) => data.some(({ start, end }) => index >= start && index < end);
        const left = Array.from(text, (letter, index) => (isHidden(index) ? '' : letter)).join('');
        expect(redacted.replaceAll(/[^\u4e00-\u4eff]/g, '')).toBe(left);
      }),
    );
  });
});

describe('redactKnown', () => {
  const text = 'Dear Ann\nLee, your card 4111 1111. — Ann Lee. 田中太郎様';
  const source = {
    text,
    personalData: [span(text, 'Ann\nLee', 'NAME'), span(text, '4111 1111', 'CREDIT_CARD'), span(text, '田中太郎', 'NAME')],
  };

  it('masks personal data of the source text, whatever its line breaks', () => {
    expect(redactKnown('ANN LEE paid with 4111\n1111.', [], source)).toBe('[NAME] paid with [CREDIT_CARD].');
  });

  it('masks names in scripts without spaces', () => {
    expect(redactKnown('本日田中太郎様より', [], source)).toBe('本日[NAME]様より');
  });

  it('masks numbers between characters of such scripts', () => {
    expect(redactKnown('本日4111 1111より', [], source)).toBe('本日[CREDIT_CARD]より');
  });

  it('keeps other words that contain a name', () => {
    expect(redactKnown('Joann Leeds', [], source)).toBe('Joann Leeds');
  });

  it('masks personal data found in the text itself', () => {
    const summary = 'Bob called';

    expect(redactKnown(summary, [span(summary, 'Bob', 'NAME')], source)).toBe('[NAME] called');
  });

  it('masks names with special characters of regular expressions', () => {
    const odd = 'Call A. (B* [C';

    expect(redactKnown('x A. (B* [C y', [], { text: odd, personalData: [span(odd, 'A. (B* [C', 'NAME')] })).toBe('x [NAME] y');
  });
});
