import { withBoxedWords } from './boxedWords.ts';
import { attributeOf } from './relations.ts';
import { inFont, signsInFont } from './signLetters.ts';

/** Simple fields, as in form letters, and bidirectional text: mammoth skips these elements, but reads smart tags. */
const passedOver = /<(\/?)w:(?:fldSimple|dir|bdo)(?=[\s/>])/g;
/** Page and column breaks and carriage returns, which mammoth ignores: ECMA-376, part 1, 17.3.3.1 and 17.3.3.4. */
const otherBreak = /<w:(?:br\s[^<>]*w:type="(?:page|column)"[^<>]*|cr\s*)\/>/g;
/** Absolute position tabs: 17.3.3.23. */
const alignment = /<w:ptab\s[^<>]*\/>/g;

/** An embedded document of another format: 17.17.2.1. Its marker consists of Unicode noncharacters. */
const chunk = /<w:altChunk\s[^<>]*?r:id="([^"<>]{1,99})"[^<>]*>/g;
export const chunkMark = /\uFDD3([^\uFDD3<>]{1,99})\uFDD3/g;

/** A drop-down list form field with its entries and selection: 17.16.9. */
const list = /<w:ddList>((?:(?!<\/?w:ddList>)[^])*)<\/w:ddList>\s*<\/w:ffData>\s*<\/w:fldChar>/g;
const choice = /<w:listEntry\s[^<>]*>/g;
const chosenNumber = (said: string): number =>
  Number((/<w:result\s[^<>]*>/.exec(said) ?? /<w:default\s[^<>]*>/.exec(said) ?? [''])[0].replace(/\D/g, ''));
const withChosen = (field: string, said: string): string => {
  const chosen = said.match(choice)?.[chosenNumber(said)] ?? '';
  return `${field}<w:t>${attributeOf(chosen, 'w:val')}</w:t>`;
};

/** Phonetic guides (ruby) above words, as for Japanese names: 17.3.3.25. */
const aloud = /<w:rt>(?:(?!<w:rt>)[^])*?<\/w:rt>|<w:rubyPr>(?:(?!<w:rubyPr>)[^])*?<\/w:rubyPr>/g;
const belowIt = /<(\/?)w:ruby(?:Base)?(?=[\s>])/g;

/** A symbol, by font and character code: 17.3.3.30. */
const sign = /<w:sym\s+w:font="(?<font>[^"<>]*)"\s+w:char="(?<code>[\dA-Fa-f]{4})"\s*\/>/g;
const letterOf = (font: string, code: string): string => {
  const number = parseInt(code, 16);
  const letter = String.fromCodePoint(number >= 0xf020 && number <= 0xf0ff ? number - 0xf000 : number);
  return /[^\p{C}<&]/u.exec(inFont(letter, font))?.[0] ?? '';
};
/** Text in a symbol font, which other programs write instead of symbols. */
const inSigns =
  /(?<looks><w:rFonts\s(?=[^<>]*\sw:ascii="(?<font>Symbol|Webdings|Wingdings[^"<>]{0,2})")[^<>]*>(?:(?!<\/w:rPr>|<w:rFonts\s|<w:t[\s>])[^])*<\/w:rPr>\s*<w:t(?:\s[^<>]*)?>)(?<text>[^<]*)/g;

/** Rewrites a part of a Word file with elements that mammoth supports, so that no text is lost or runs together. */
export const inKnownTags = (xml: string): string =>
  withBoxedWords(xml)
    .replace(passedOver, '<$1w:smartTag')
    .replace(otherBreak, '<w:br/>')
    .replace(alignment, '<w:tab/>')
    .replace(chunk, '<w:p><w:r><w:t>\uFDD3$1\uFDD3</w:t></w:r></w:p>$&')
    .replace(list, withChosen)
    .replace(aloud, '')
    .replace(belowIt, '<$1w:smartTag')
    .replace(sign, (_, font: string, code: string) => `<w:t>${letterOf(font, code)}</w:t>`)
    .replace(inSigns, (...match) => {
      const { looks = '', font = '', text = '' } = match.at(-1) as Partial<Record<string, string>>;
      return looks + signsInFont(text, font);
    });
