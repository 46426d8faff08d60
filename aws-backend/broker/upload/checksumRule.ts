import { RefusedError } from '../../runtime/errors.ts';

/** Whether content needs a checksum. `optional` exists only to measure the cost of checksums. */
export type ChecksumRule = 'required' | 'optional';

/** Refuses content without a checksum if the rule requires one. */
export const demandChecksum = (rule: ChecksumRule, sha256: string | undefined): void => {
  if (rule === 'required' && sha256 === undefined) throw new RefusedError('REQUEST_INVALID', { detail: 'A checksum is missing' });
};
