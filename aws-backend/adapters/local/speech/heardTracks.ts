import { type Input, type InputAudioTrack, prefer } from 'mediabunny';
import { amrInFilm } from './amr/decodedAmr.ts';
import { codecOf, isPlain } from './decodeSound.ts';
import { elementaryOf } from './elementaryStream.ts';

/** Whether there is a decoder for a track: movies may also have surround tracks in cinema codecs, and phones spatial audio. */
const isHeard = async (track: InputAudioTrack): Promise<boolean> => {
  const codec = await codecOf(track);
  return codec === 'aac' || isPlain(codec) || amrInFilm(codec) !== undefined || elementaryOf(codec) !== undefined;
};

/**
 * Packets that are checked, about a minute, and the bitrate below which a track is silent: silence takes 2,300 bits/s, speech on phones
 * 4,750.
 */
const [telling, silent] = [3000, 3000];

/** Whether the first minute of a track is silent, such as that of an unused microphone. */
const isSilent = async (track: InputAudioTrack): Promise<boolean> => (await track.computePacketStats(telling)).averageBitrate < silent;

/** Recordings of games or meetings have a few tracks; a file may have any number. */
const maxTracks = 16;

const found = new WeakMap<Input, Promise<InputAudioTrack | null>>();

const find = async (input: Input): Promise<InputAudioTrack | null> => {
  const count = await countHeard(input);
  const isOneOfMany = count > 1 && count <= maxTracks;
  const worth = async (track: InputAudioTrack): Promise<number[]> => {
    const canBe = await isHeard(track);
    return [prefer(canBe), canBe && isOneOfMany ? prefer(!(await isSilent(track))) : 0];
  };
  return input.getPrimaryAudioTrack({ sortBy: worth });
};

/** Returns the track to transcribe: the primary one, unless it is silent or has no decoder. */
export const heardTrack = (input: Input): Promise<InputAudioTrack | null> => {
  const track = found.get(input) ?? find(input);
  found.set(input, track);
  return track;
};

/** Returns the number of tracks that can be decoded. */
export const countHeard = async (input: Input): Promise<number> => (await input.getAudioTracks({ filter: isHeard })).length;
