/** Fictitious Salesforce ids, each well-formed and with its object's key prefix. */
export const orgId = '00D000000000001EAA';
export const userId = '005000000000001AAA';
export const otherUserId = '005000000000002AAA';
export const parentId = '001000000000001AAA';
export const otherParentId = '001000000000002AAA';
export const mediaId = 'a00000000000001AAA';
export const otherMediaId = 'a00000000000002AAA';
export const sessionId = 'a02000000000001AAA';
