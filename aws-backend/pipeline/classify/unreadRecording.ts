/**
 * Signatures of other audio formats: AIFF (Mac), AU and CAF, Wave64 (studios), RealAudio, Creative Voice, and the dictation formats of Olympus and
 * Philips (DSS, DS2). Their samples may look like text: telephone audio hardly ever contains control characters.
 */
const beginnings = /^(?:FORM[^]{4}AIF[FC]|\.snd\0|caff\0|riff\x2e\x91\xcf\x11|\.ra\xfd|\.RMF\0|Creative Voice File\x1a|[\x01-\x03]ds[s2])/;

/** Whether a file is in a known audio format that no engine here supports. */
export const unreadRecording = (head: Uint8Array): boolean => beginnings.test(Buffer.from(head.subarray(0, 32)).toString('latin1'));

/** Whether a file has the signature of AMR, which is supported: its samples may look like text too. */
export const isAmr = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 5)).toString('latin1') === '#!AMR';

/** Whether a file is a WAV or an MP4, whose samples may look like text too. */
export const isRiffOrMp4 = (head: Uint8Array): boolean =>
  /^(?:RIFF[^]{4}WAVE|\0\0[^]{2}ftyp)/.test(Buffer.from(head.subarray(0, 12)).toString('latin1'));
