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

const sentences = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?\n]*/g;

/** Replaces these sentences with spaces, so that no claim can cite them; all offsets stay the same. */
export const withoutOrders = (text: string): string => {
  const kept: string[] = [];
  let position = 0;
  for (const { 0: sentence, index } of text.matchAll(sentences)) {
    if (!order.test(sentence)) continue;
    kept.push(text.slice(position, index), sentence.replace(/[^\n]/g, ' '));
    position = index + sentence.length;
  }
  kept.push(text.slice(position));
  return kept.join('');
};
