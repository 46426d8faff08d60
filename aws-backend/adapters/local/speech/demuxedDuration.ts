import { EncodedPacketSink, type Input } from 'mediabunny';
import type { MediaFormat } from '../../../contracts/format.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { heardTrack } from './heardTracks.ts';
import { streamsBegun } from './oggStreams.ts';
import type { StoredSound } from './storedSound.ts';
import { fewestBytes } from './waveHead.ts';

/** Bytes in which all streams of an Ogg file begin. */
const beginBytes = 1024 * 1024;
/** A recording has a few. The demuxer compares each with all others: 16,000 in 750 KB took it 22 s. */
const mostOggStreams = 100;

/** Milliseconds of a recording that is demuxed; undefined for a film without sound. */
export const demuxedDuration = async (input: Input, { sizeBytes, read }: StoredSound, format: MediaFormat): Promise<number | undefined> => {
  const begin = format === 'ogg' && sizeBytes > 0 ? await read(0, Math.min(sizeBytes, beginBytes)) : new Uint8Array();
  if (streamsBegun(begin) > mostOggStreams) throw new RejectedError('FILE_CORRUPT');
  const track = await heardTrack(input);
  // Where FLAC has no whole frame, mediabunny 1.61 looks for the last one without end.
  const isEmpty = track !== null && (await new EncodedPacketSink(track).getFirstPacket({ metadataOnly: true })) === null;
  const seconds = isEmpty ? 0 : await track?.computeDuration();
  // A recorder that was switched off before it wrote how much it recorded: to call that silence would be wrong.
  if (seconds === 0 && sizeBytes > fewestBytes) throw new RejectedError('FILE_CORRUPT');
  if (seconds !== undefined) return Math.round(seconds * 1000);
  if ((await input.getPrimaryVideoTrack()) !== null) return undefined;
  // Streams that begin as they should are of a codec that is not known, as Speex.
  throw new RejectedError(streamsBegun(begin) > 0 ? 'RECORDING_TYPE_UNSUPPORTED' : 'FILE_CORRUPT');
};
