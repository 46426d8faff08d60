/** Moonshine's token for the end of what is said. */
export const lastToken = 2;

/**
 * How sure it has to be that nothing is said. Behind hiss it takes a sentence for nothing, but never surely: 0.95 at most in the recordings of
 * `npm run bench:quality` and in announcements, and 0.985 at least for 50 other sounds (music on hold, bells, telephones, clicks, applause).
 */
const surelyNothing = 0.98;

/** The likeliest token, and how likely it is. */
export const likeliest = (logits: Float32Array): { token: number; probability: number } => {
  let token = 0;
  for (let index = 1; index < logits.length; index += 1) if ((logits[index] ?? 0) > (logits[token] ?? 0)) token = index;
  const most = logits[token] ?? 0;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  return { token, probability: 1 / sum };
};

/** The likeliest first token; that nothing is said counts only where that is sure. */
export const likeliestFirst = (logits: Float32Array): ReturnType<typeof likeliest> => {
  const first = likeliest(logits);
  if (first.token !== lastToken || first.probability >= surelyNothing) return first;
  return likeliest(logits.map((logit, token) => (token === lastToken ? -Infinity : logit)));
};
