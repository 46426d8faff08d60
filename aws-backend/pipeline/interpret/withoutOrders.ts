/** Sentences that speak to whoever reads the file for somebody, instead of saying something. */
const order =
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules|guidelines|directions)\b|\b(?:system|developer) prompt\b|\byou are (?:now|no longer) (?:an?|the)\b|\bas an? (?:ai|assistant|language model)\b|\b(?:report|answer|respond|reply|output|say|write|add|include|state)\b[^.!?\n]{0,60}\b(?:summary|action items?|customer risk|as json|instead)\b|\bignorieren? sie\b[^.!?\n]{0,40}\banweisungen\b|\bignore[zr]?\b[^.!?\n]{0,40}\b(?:instructions|consignes|instrucciones)\b/iu;

const sentences = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?\n]*/g;

/** The text with spaces in place of such sentences, so that no answer can cite them; all else stays where it stands. */
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
