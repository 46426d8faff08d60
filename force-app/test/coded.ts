/** An error with the fields that errors of the queue and of the broker client have. */
export const coded = (code: string, retryable: boolean): Error => Object.assign(new Error(code), { code, retryable });
