/** How many bytes the frame takes that begins here; 0 where none does. */
type FrameBytes = (bytes: Uint8Array, at: number) => number;

/** Kilobits a second of layer III, by their number in a frame's head: ISO 11172-3, 2.4.2.3, and ISO 13818-3, 2.4.2.3. */
const bitrates = {
  full: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  low: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const rates = [44_100, 48_000, 32_000];
/** MPEG 2.5, none, 2 and 1: what they divide the rates by. */
const divisors = [4, 0, 2, 1];

/** A frame of MP3. */
export const mp3Frame: FrameBytes = (bytes, at) => {
  const [sync = 0, kind = 0, sizes = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return 0;
  const divisor = divisors[(kind >> 3) & 3] ?? 0;
  const rate = (rates[(sizes >> 2) & 3] ?? 0) / divisor;
  const bitrate = (divisor === 1 ? bitrates.full : bitrates.low)[sizes >> 4] ?? 0;
  if (divisor === 0 || rate === 0 || bitrate === 0) return 0;
  return Math.floor(((divisor === 1 ? 144_000 : 72_000) * bitrate) / rate) + ((sizes >> 1) & 1);
};

/** A frame of AAC, which tells its own length: ISO 14496-3, 1.A.2.2. */
export const adtsFrame: FrameBytes = (bytes, at) => {
  const [sync = 0, kind = 0, , top = 0, middle = 0, low = 0] = bytes.subarray(at, at + 6);
  if (sync !== 0xff || (kind & 0xf6) !== 0xf0) return 0;
  return ((top & 3) << 11) | (middle << 3) | (low >> 5);
};

/** So many frames one behind the other are no accident. */
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

/** Where frames begin; undefined where none are found. */
export const framesFrom = (bytes: Uint8Array, frame: FrameBytes): number | undefined => {
  for (let at = 0; at < bytes.length; at += 1) if (areFrames(bytes, at, frame)) return at;
  return undefined;
};

/** Whether the last of some frames is not there to its end. */
export const endsWithinFrame = (bytes: Uint8Array, frame: FrameBytes): boolean => {
  let at = framesFrom(bytes, frame) ?? bytes.length;
  for (let length = frame(bytes, at); length > 0; length = frame(bytes, at)) at += length;
  return at > bytes.length;
};
