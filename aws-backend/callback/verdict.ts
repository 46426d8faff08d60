import type { RejectionCode } from '../contracts/rejections.ts';

const verdicts: ReadonlySet<RejectionCode> = new Set(['MALWARE_FOUND', 'MALWARE_NOT_CHECKED'] as const);

/** Whether GuardDuty says this of a file: that is about its content, however often it was read before. */
export const isVerdict = (code: RejectionCode): boolean => verdicts.has(code);
