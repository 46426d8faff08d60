import { RefusedError } from '../../runtime/errors.ts';

/** Whether content may be sent without a checksum. `optional` is for measuring what checksums cost. */
export type ChecksumRule = 'required' | 'optional';

/** Refuses content without a checksum where the rule says that it needs one. */
export const demandChecksum = (rule: ChecksumRule, sha256: string | undefined): void => {
  if (rule === 'required' && sha256 === undefined) throw new RefusedError('REQUEST_INVALID', { detail: 'A checksum is missing' });
};
