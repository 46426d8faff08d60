/** Numbers of 16 bits as GSM 06.10 counts with them: what is too large stays at the largest. */
export const saturated = (value: number): number => Math.max(-32_768, Math.min(32_767, value));

/** The product of two fractions, rounded. */
export const product = (one: number, other: number): number => saturated((one * other + 16_384) >> 15);
