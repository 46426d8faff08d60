/** @jest-environment ./force-app/test/webEnvironment.cjs */
import fc from 'fast-check';
import { isSameName } from 'c/uploadQueue';
import { recordNames } from '../recordNames.ts';

const name = fc.oneof(
  fc.constantFrom('a.pdf', 'a', 'a (2).pdf', '.gitignore', 'b.tar.gz', '.'),
  fc.string({ minLength: 1, maxLength: 300 }),
  // fast-check generates none this long. Names that differ only at the end become equal when cut.
  fc.string({ maxLength: 9 }).map((end) => `${'x'.repeat(290)}${end}.pdf`),
);

describe('recordNames', () => {
  it('gives every file a unique name that fits its field and is recognized again', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), fc.array(name, { maxLength: 10 }), (names, taken) => {
        const nameRecord = recordNames(
          () => taken,
          () => false,
        );
        const given = names.map((one) => nameRecord({ name: one }).fileName);

        expect(new Set([...given, ...taken]).size).toBe(given.length + new Set(taken).size);
        given.forEach((fileName, index) => {
          expect(fileName.length).toBeLessThanOrEqual(255);
          expect(isSameName(fileName, names[index]!)).toBe(true);
        });
      }),
    );
  });

  it('does not mistake another file for the same', () => {
    expect(isSameName('scan (2).pdf', 'scan.pdf')).toBe(true);
    expect(isSameName('scan (2).pdf', 'plan.pdf')).toBe(false);
    expect(isSameName('scan two.pdf', 'scan.pdf')).toBe(false);
  });
});
