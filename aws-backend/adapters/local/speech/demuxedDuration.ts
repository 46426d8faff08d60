import { EncodedPacketSink, type Input } from 'mediabunny';
import type { MediaFormat } from '../../../contracts/format.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { heardTrack } from './heardTracks.ts';
import { streamsBegun } from './oggStreams.ts';
import type { StoredSound } from './storedSound.ts';
import { minBytes } from './waveHead.ts';

/** First bytes of an Ogg file, in which all streams begin. */
const beginBytes = 1024 * 1024;
/** Recordings have a few. The demuxer compares each with all others: 16,000 in 750 KB took 22 s. */
const maxOggStreams = 100;

/** Returns the duration of a demuxed recording in milliseconds; undefined for a video without sound. */
export const demuxedDuration = async (input: Input, { sizeBytes, read }: StoredSound, format: MediaFormat): Promise<number | undefined> => {
  const begin = format === 'ogg' && sizeBytes > 0 ? await read(0, Math.min(sizeBytes, beginBytes)) : new Uint8Array();
  if (streamsBegun(begin) > maxOggStreams) throw new RejectedError('FILE_CORRUPT');
  const track = await heardTrack(input);
  // For FLAC without a complete frame, mediabunny 1.61 searches for the last one forever.
  const isEmpty = track !== null && (await new EncodedPacketSink(track).getFirstPacket({ metadataOnly: true })) === null;
  const seconds = isEmpty ? 0 : await track?.computeDuration();
  // A recorder that was switched off before it wrote the length: reporting silence would be wrong.
  if (seconds === 0 && sizeBytes > minBytes) throw new RejectedError('FILE_CORRUPT');
  if (seconds !== undefined) return Math.round(seconds * 1000);
  if ((await input.getPrimaryVideoTrack()) !== null) return undefined;
  // Valid Ogg streams have an unknown codec, such as Speex.
  throw new RejectedError(streamsBegun(begin) > 0 ? 'RECORDING_TYPE_UNSUPPORTED' : 'FILE_CORRUPT');
};
