import type { RejectionCode } from '../contracts/rejections.ts';

const verdicts: ReadonlySet<RejectionCode> = new Set(['MALWARE_FOUND', 'MALWARE_NOT_CHECKED'] as const);

/** Whether the code is a GuardDuty verdict: those concern the content itself, however often it was read. */
export const isVerdict = (code: RejectionCode): boolean => verdicts.has(code);
