import type { CitedAction, CitedRisk } from '../../../ports/model.ts';

/** More than these nobody reads. */
const mostActions = 20;

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const days =
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes';
const date = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\.? (?:${months})(?: \d{4})?|(?:${months}) \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|(?:next |this )?(?:${days})|tomorrow|(?:the )?end of (?:the |this |next )?(?:day|week|month|quarter|year)|next (?:week|month)|morgen|demain|mañana`;
const due = new RegExp(
  String.raw`\b(?:by|until|before|due(?: on| by)?|no later than|bis(?: zum)?|vor|avant(?: le)?|d['’]ici(?: le)?|antes del?|para el)[ :]+(${date})\b`,
  'iu',
);

/** Who has to: a name, a masked name, a team, or somebody who speaks. */
const who = String.raw`\[NAME_\d+\]|(?:The |Our )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}|I|We|You`;
const deeds =
  'send|call|check|provide|prepare|schedule|share|follow up|update|deliver|review|confirm|sign|pay|order|arrange|fix|replace|repair|contact|e-?mail|write|submit|finish|complete|forward|organi[sz]e|create|ship|return|refund|visit|install|book|draft|discuss|present|respond|reply|get back|let|ask|find|set up|renew|approve|bring|extend';
const promise = new RegExp(
  String.raw`^(?<owner>${who}) (?:will|shall|has to|have to|needs? to|is to|are to|must|should|agreed to|promised to|['’]ll)(?: also| then)? (?:${deeds})\b`,
  'iu',
);
const request = new RegExp(
  String.raw`^(?:(?<owner>${who}), )?(?:please|could you(?: please)?|can you(?: please)?|bitte|merci de|veuillez|por favor)\b.*\b(?:${deeds}|senden|schicken|rufen|prüfen|envoyer|rappeler|confirmer|envíe|llame|confirme)\p{L}*\b`,
  'iu',
);
const marked =
  /^(?:[-*•\d.)\s]*)(?:action(?: items?)?|to-?do|next steps?|aufgabe|à faire|pendiente)\s*:\s*(?:(?<owner>[^:,.;\n]{2,40}?)(?: to | - |: ))?(?=\S)/iu;

const pronouns = /^(?:I|We|You|It|They|He|She|This|That|The|Our)$/i;

/** What a sentence asks somebody to do, with the person and the day where it names them. */
const actionOf = (sentence: string): CitedAction[] => {
  const day = due.exec(sentence)?.[1];
  const match = marked.exec(sentence) ?? promise.exec(sentence) ?? (day === undefined ? null : request.exec(sentence));
  if (match === null) return [];
  const owner = match.groups?.['owner'];
  return [{ text: sentence, quote: sentence, owner: owner === undefined || pronouns.test(owner) ? undefined : owner, due: day }];
};

/** What is to be done, by the words for it in English and some of German, French and Spanish. */
export const actionsOf = (sentences: readonly string[]): CitedAction[] => sentences.values().flatMap(actionOf).take(mostActions).toArray();

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

/** Whether a customer may leave: the gravest sentence that says so. */
export const riskOf = (sentences: readonly string[]): CitedRisk | undefined => {
  for (const [level, pattern] of risks) {
    const quote = sentences.find((sentence) => pattern.test(sentence));
    if (quote !== undefined) return { level, reason: quote, quote };
  }
  return undefined;
};
