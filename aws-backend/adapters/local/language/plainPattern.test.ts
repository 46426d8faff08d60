import { plainPattern } from './plainPattern.ts';

const everyLetter = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const of = (pattern: RegExp, letters: readonly string[]): string[] =>
  letters.filter((letter) => plainPattern(pattern, letter).test(letter));

describe('plainPattern', () => {
  it.each(
    [
      ...[String.raw`\p{L}`, String.raw`\p{Lu}`, String.raw`\p{Ll}`, String.raw`\p{N}`, String.raw`\P{L}`, String.raw`\p{Script=Latin}`],
      ...[String.raw`[^\p{L}]`, String.raw`[^\p{Lu}\d]`, String.raw`[^\p{L}\p{N}_@'’-]`, String.raw`[\P{L}x]`, String.raw`[^\P{Lu}]`],
      ...[String.raw`[\p{L}'’-]`, String.raw`(?<![\p{L}\d])$`, String.raw`\b`, String.raw`\W`, '.', 'k', 'ß', 'å', 'ω', '[^a-zß]'],
    ].flatMap((source) => [new RegExp(source, 'u'), new RegExp(source, 'iu')]),
  )('matches the same characters of one code unit as %s', (pattern) => {
    expect(of(pattern, everyLetter)).toEqual(everyLetter.filter((letter) => pattern.test(letter)));
  });

  it('removes the slow flag `u` only for texts without rare characters', () => {
    const word = /(?<=\[)\p{L}+(?=\])/giu;
    const fast = plainPattern(word, 'a [word]');

    expect(fast.flags).toBe('gi');
    expect('a [word], [naïve] and [x1]'.match(fast)).toEqual(['word', 'naïve']);
    expect(plainPattern(word, 'another [text]')).toBe(fast);
    for (const rare of ['😀', '𝐀𝐧𝐧𝐚', 'Maſchine', '\u212aelvin', 'STRAẞE']) expect(plainPattern(word, rare)).toBe(word);
    for (const other of [/[a-z]+/g, /\p{L}/v, /[🗹x]/u]) expect(plainPattern(other, 'text')).toBe(other);
  });
});
