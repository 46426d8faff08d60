/**
 * How recordings of other programs begin: AIFF of the Mac, AU and CAF, Wave64 of studios, RealAudio, Creative's voice files, and Olympus' and
 * Philips' dictating machines (DSS, DS2). Their sound may look like letters: what telephones keep is hardly ever a control code.
 */
const beginnings = /^(?:FORM[^]{4}AIF[FC]|\.snd\0|caff\0|riff\x2e\x91\xcf\x11|\.ra\xfd|\.RMF\0|Creative Voice File\x1a|[\x01-\x03]ds[s2])/;

/** Whether a file is sound of a kind that is known by its first bytes, and that no engine here hears. */
export const unreadRecording = (head: Uint8Array): boolean => beginnings.test(Buffer.from(head.subarray(0, 32)).toString('latin1'));

/** Whether a file begins as AMR does, which is heard: its sound may look like letters too. */
export const isAmr = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 5)).toString('latin1') === '#!AMR';

/** Whether a file is a WAV or an MP4, whose sound may look like letters too. */
export const isRiffOrMp4 = (head: Uint8Array): boolean =>
  /^(?:RIFF[^]{4}WAVE|\0\0[^]{2}ftyp)/.test(Buffer.from(head.subarray(0, 12)).toString('latin1'));
