import type { CitedRisk } from '../../../ports/model.ts';
import { clausesOf } from './clauses.ts';

const risks: readonly (readonly [CitedRisk['level'], RegExp])[] = [
  [
    'High',
    /\b(?:cancel|terminate|end|quit|kündigen|résilier|rescindir)\p{L}* (?:the |our |my |this |den |le |el )?(?:\p{L}+ )?(?:contract|subscription|account|plan|agreement|service|vertrag|contrat|contrato)\b|\b(?:switch|mov)(?:e|ing|es)? to (?:a|another|your) (?:\p{L}+ )?(?:competitor|vendor|supplier|provider)\b|\bthreatens? to (?:leave|cancel)\b|\b(?:will|do|does|wo|did)(?: not|n['’]t) renew\b/iu,
  ],
  [
    'Medium',
    /\b(?:los(?:e|ing|t) patience|unacceptable|considering (?:other|another|alternatives)|looking (?:at|for) (?:other|another|alternatives)|(?:very|extremely|deeply) (?:unhappy|disappointed|frustrated|dissatisfied)|(?:for the )?(?:second|third|fourth) (?:time|month) in a row|legal action)\b/iu,
  ],
];

/** Whether a customer may leave: the gravest sentence that says so. That a contract can be terminated is no threat. */
export const riskOf = (sentences: readonly string[]): CitedRisk | undefined => {
  const isClause = clausesOf(sentences);
  for (const [level, pattern] of risks) {
    const quote = sentences.find((sentence) => pattern.test(sentence) && !isClause(sentence));
    if (quote !== undefined) return { level, reason: quote, quote };
  }
  return undefined;
};
