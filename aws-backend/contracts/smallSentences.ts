import type { Span } from './spans.ts';

/** First words of sentences in chats without capitals; none that commonly follows an abbreviation. */
const starters =
  "please|pls|plz|can|could|would|will|i|i['’](?:ll|m|ve|d)|we|we['’](?:ll|re|ve|d)|they|they['’](?:ll|re|ve|d)|he|she|let|let['’]s|thanks|thx|also|need|but|so|what|when|who|why|how|if|yes|ok|this|that|it|it['’]s|there|bitte|ich|wir|kannst|könntest|könnt|danke|je|j['’]\\p{L}+|tu|nous|merci|peux|pouvez|yo|puedes|gracias|por favor";
/** Short words that aren't abbreviations. */
const short = 'it|up|in|on|us|me|so|ok|go|be|is|to|by|at|him|her|you|day|now|yet|too|out|all|one|da|es|oui|va|hoy|ya';
/** Longer words that are abbreviations, e.g. in lists of amounts and in addresses. */
const abbreviated =
  'approx|incl|excl|inkl|exkl|dept|attn|corp|bros|misc|temp|resp|gem|bzgl|zzgl|abzgl|einschl|entspr|evtl|mind|usw|etc|env|réf|tél|aprox|pág|núm|avda|avg|min|max|est|ext|ref|tel|fig|sec|vol|art|abs|ziff|inc|ltd|acc|alt|orig|qty|vgl|ggf|sog|std|stk|tsd|mio|mrd|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|okt|nov|dec|dez|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun';

/** The gap between two sentences in lower case. */
const seam = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:(?!(?:${abbreviated})\.)\p{L}{3,30}|${short}|(?<!(?<!\p{L})(?:am|bis|zum|vom|de[rnm]) )\d{1,9}|[)\]])\.{1,3})[ \t]+(?=(?:${starters})(?![\p{L}'’.]))`,
  'giu',
);

/** Splits a sentence at full stops that are followed by lower case. */
export const smallSentences = (text: string, { start, end }: Span): Span[] => {
  const said = text.slice(start, end);
  let from = start;
  const parts: Span[] = [];
  for (const { 0: gap, index } of said.matchAll(seam)) {
    parts.push({ start: from, end: start + index });
    from = start + index + gap.length;
  }
  return [...parts, { start: from, end }];
};
