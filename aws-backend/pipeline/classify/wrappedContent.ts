import type { MediaFormat } from '../../contracts/format.ts';

/** A sequence that starts with the OID of a protected content type, signed or encrypted: RFC 5652, 3, and RFC 5083, 3. */
const protectedStart = /^30(?:80|[0-7].|8[1-4](?:..){1,4}?)06(?:092a864886f70d01070[236]|0b2a864886f70d0109100117)/;

/** [MS-OXTNEF] 2.1.3.1. */
const tnefStart = '789f3e22';

/** The wrapper formats of Outlook and of signed or encrypted mails and files; undefined otherwise. */
export const wrappedFormat = (head: Uint8Array): MediaFormat | undefined => {
  const start = Buffer.from(head.subarray(0, 24)).toString('hex');
  if (start.startsWith(tnefStart)) return 'tnef';
  return protectedStart.test(start) ? 'p7m' : undefined;
};
