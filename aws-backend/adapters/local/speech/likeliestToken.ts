/** Moonshine's end-of-text token. */
export const lastToken = 2;

/**
 * Minimum probability for "no speech". For sentences with hiss, the model may return "no speech" with up to 0.95 in the recordings of `npm
 * run bench:quality` and in announcements; for 50 other sounds (music on hold, bells, telephones, clicks, applause) with at least 0.985.
 */
const surelyNothing = 0.98;

/** Returns the token with the highest probability. */
export const likeliest = (logits: Float32Array): { token: number; probability: number } => {
  let token = 0;
  for (let index = 1; index < logits.length; index += 1) if ((logits[index] ?? 0) > (logits[token] ?? 0)) token = index;
  const most = logits[token] ?? 0;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  return { token, probability: 1 / sum };
};

/** Returns the likeliest first token; the end token, which means no speech, only if its probability is high. */
export const likeliestFirst = (logits: Float32Array): ReturnType<typeof likeliest> => {
  const first = likeliest(logits);
  if (first.token !== lastToken || first.probability >= surelyNothing) return first;
  return likeliest(logits.map((logit, token) => (token === lastToken ? -Infinity : logit)));
};
