/** Saturates to 16 bits, as the arithmetic of GSM 06.10 does. */
export const saturated = (value: number): number => Math.max(-32_768, Math.min(32_767, value));

/** The rounded product of two 16-bit fractions. */
export const product = (one: number, other: number): number => saturated((one * other + 16_384) >> 15);
