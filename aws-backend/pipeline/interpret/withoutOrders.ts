/** Sentences that speak to whoever reads the file for somebody, instead of saying something. */
const order =
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules|guidelines|directions)\b|\b(?:system|developer) prompt\b|\byou are (?:now|no longer) (?:an?|the)\b|\bas an? (?:ai|assistant|language model)\b|\b(?:report|answer|respond|reply|output|say|write|add|include|state)\b[^.!?\n]{0,60}\b(?:summary|action items?|customer risk|as json|instead)\b|\bignorieren? sie\b[^.!?\n]{0,40}\banweisungen\b|\bignore[zr]?\b[^.!?\n]{0,40}\b(?:instructions|consignes|instrucciones)\b/iu;

/** The text with spaces in place of such sentences, so that no answer can cite them; all else stays where it stands. */
export const withoutOrders = (text: string): string =>
  text.replace(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?\n]*/g, (sentence) =>
    order.test(sentence) ? sentence.replace(/[^\n]/g, ' ') : sentence,
  );
