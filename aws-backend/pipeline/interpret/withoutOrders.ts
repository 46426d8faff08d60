/** Patterns of sentences that instruct the model that reads the file (prompt injection). */
const orders = [
  String.raw`\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules|guidelines|directions)\b`,
  String.raw`\b(?:system|developer) prompt\b`,
  String.raw`\byou are (?:now|no longer) (?:an?|the)\b`,
  String.raw`\bas an? (?:ai|assistant|language model)\b`,
  String.raw`\b(?:ai|llm|language model|ai model|chat ?bot)(?: (?:assistants?|models?|readers?|systems?))?\b[^.!?\n]{0,20}\b(?:you )?(?:must|should|have to|are to)\b`,
  String.raw`\bfrom now on\b[^.!?\n]{0,10}\b(?:answer|respond|reply|output|say|write|act)\b`,
  String.raw`\b(?:report|answer|respond|reply|output|say|write|add|include|state)\b[^.!?\n]{0,60}\b(?:summary|action items?|customer risk|as json|instead)\b`,
  String.raw`\b(?:ignorieren? sie|ignoriere|missachten? sie|vergessen sie|vergiss)\b[^.!?\n]{0,40}\b(?:anweisung|vorgabe|regel)(?:en)?\b`,
  String.raw`\b(?:ignore[zr]?|oublie[zr]?)\b[^.!?\n]{0,40}\b(?:instructions|consignes)\b`,
  String.raw`\b(?:ignor[ae]|ignoren|olvid[ae]|olviden)\b[^.!?\n]{0,40}\b(?:instrucciones|indicaciones)\b`,
];
const order = new RegExp(orders.join('|'), 'iu');

const sentenceEnd = /[.!?](?=\s|$)|\n/g;

/** Splits a text after each sentence. Uses no repetition in its pattern: one over a sentence of megabytes overflows the stack. */
const splitAfterSentences = (text: string): string[] => {
  const ends = Array.from(text.matchAll(sentenceEnd), ({ index }) => index + 1);
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end));
};

/** Replaces these sentences with spaces, so that no claim can cite them; all offsets stay the same. */
export const withoutOrders = (text: string): string =>
  splitAfterSentences(text)
    .map((sentence) => (order.test(sentence) ? sentence.replace(/[^\n]/g, ' ') : sentence))
    .join('');
