/** Returns the length of the frame at this offset in bytes; 0 if there is none. */
type FrameBytes = (bytes: Uint8Array, at: number) => number;

/** Bitrates of layer III in kbit/s by their index in a frame header: ISO 11172-3, 2.4.2.3, and ISO 13818-3, 2.4.2.3. */
const bitrates = {
  full: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  low: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const rates = [44_100, 48_000, 32_000];
/** The divisors of the sample rates for MPEG 2.5, reserved, 2 and 1. */
const divisors = [4, 0, 2, 1];

/** The length of an MP3 frame. */
export const mp3Frame: FrameBytes = (bytes, at) => {
  const [sync = 0, kind = 0, sizes = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return 0;
  const divisor = divisors[(kind >> 3) & 3] ?? 0;
  const rate = (rates[(sizes >> 2) & 3] ?? 0) / divisor;
  const bitrate = (divisor === 1 ? bitrates.full : bitrates.low)[sizes >> 4] ?? 0;
  if (divisor === 0 || rate === 0 || bitrate === 0) return 0;
  return Math.floor(((divisor === 1 ? 144_000 : 72_000) * bitrate) / rate) + ((sizes >> 1) & 1);
};

/** The length of an AAC frame (ADTS), which its header contains: ISO 14496-3, 1.A.2.2. */
export const adtsFrame: FrameBytes = (bytes, at) => {
  const [sync = 0, kind = 0, , top = 0, middle = 0, low = 0] = bytes.subarray(at, at + 6);
  if (sync !== 0xff || (kind & 0xf6) !== 0xf0) return 0;
  return ((top & 3) << 11) | (middle << 3) | (low >> 5);
};

/** Consecutive frames that rule out a coincidence. */
const enough = 3;

const areFrames = (bytes: Uint8Array, from: number, frame: FrameBytes): boolean => {
  let at = from;
  for (let count = 0; count < enough; count += 1) {
    const length = frame(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
};

/** Returns the offset at which frames begin; undefined if none are found. */
export const framesFrom = (bytes: Uint8Array, frame: FrameBytes): number | undefined => {
  for (let at = 0; at < bytes.length; at += 1) if (areFrames(bytes, at, frame)) return at;
  return undefined;
};

/** Whether the last frame is incomplete. */
export const endsWithinFrame = (bytes: Uint8Array, frame: FrameBytes): boolean => {
  let at = framesFrom(bytes, frame) ?? bytes.length;
  for (let length = frame(bytes, at); length > 0; length = frame(bytes, at)) at += length;
  return at > bytes.length;
};
