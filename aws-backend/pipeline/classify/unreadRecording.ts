import type { MediaFormat } from '../../contracts/format.ts';

/**
 * Signatures of other audio formats: Wave64 (studios), RealAudio, Creative Voice, and the dictation formats of Olympus and
 * Philips (DSS, DS2). Their samples may look like text: telephone audio hardly ever contains control characters.
 */
const beginnings = /^(?:riff\x2e\x91\xcf\x11|\.ra\xfd|\.RMF\0|Creative Voice File\x1a|[\x01-\x03]ds[s2])/;

/** Whether a file is in a known audio format that no engine here supports. */
export const unreadRecording = (head: Uint8Array): boolean => beginnings.test(Buffer.from(head.subarray(0, 32)).toString('latin1'));

const signatures: readonly (readonly [RegExp, MediaFormat])[] = [
  [/^#!AMR/, 'amr'],
  [/^FORM[^]{4}AIF[FC]/, 'aiff'],
  [/^caff\0/, 'caf'],
  [/^\.snd\0/, 'au'],
];

/** The format by signature, of supported audio formats whose samples may look like text too. */
export const recordingOf = (head: Uint8Array): MediaFormat | undefined => {
  const begins = Buffer.from(head.subarray(0, 12)).toString('latin1');
  return signatures.find(([signature]) => signature.test(begins))?.[1];
};

/** Whether a file is a WAV or an MP4, whose samples may look like text too. */
export const isRiffOrMp4 = (head: Uint8Array): boolean =>
  /^(?:RIFF[^]{4}WAVE|\0\0[^]{2}ftyp)/.test(Buffer.from(head.subarray(0, 12)).toString('latin1'));
