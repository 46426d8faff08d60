/** An error as the queue's own and the broker client's are. */
export const coded = (code: string, retryable: boolean): Error => Object.assign(new Error(code), { code, retryable });
