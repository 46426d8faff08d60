import { type Input, type InputAudioTrack, prefer } from 'mediabunny';
import { amrInFilm } from './amr/decodedAmr.ts';
import { codecOf, isPlain } from './decodeSound.ts';
import { elementaryOf } from './elementaryStream.ts';

/** Whether there is a decoder for a track: films have sound for cinemas beside that for everyone, telephones spatial sound. */
const isHeard = async (track: InputAudioTrack): Promise<boolean> => {
  const codec = await codecOf(track);
  return codec === 'aac' || isPlain(codec) || amrInFilm(codec) !== undefined || elementaryOf(codec) !== undefined;
};

/** Packets that tell whether a track has sound, about a minute, and bits a second of which it has none: silence takes 2,300, telephones' speech 4,750. */
const [telling, silent] = [3000, 3000];

/** Whether nothing is recorded on a track for its first minute, as that of a microphone that was not in use. */
const isSilent = async (track: InputAudioTrack): Promise<boolean> => (await track.computePacketStats(telling)).averageBitrate < silent;

/** Recordings of a game or a meeting have a few tracks; a file may claim any number. */
const mostTracks = 16;

const found = new WeakMap<Input, Promise<InputAudioTrack | null>>();

const find = async (input: Input): Promise<InputAudioTrack | null> => {
  const count = await countHeard(input);
  const isOneOfMany = count > 1 && count <= mostTracks;
  const worth = async (track: InputAudioTrack): Promise<number[]> => {
    const canBe = await isHeard(track);
    return [prefer(canBe), canBe && isOneOfMany ? prefer(!(await isSilent(track))) : 0];
  };
  return input.getPrimaryAudioTrack({ sortBy: worth });
};

/** The track that is heard: the first one, unless it is silent or only another can be. */
export const heardTrack = (input: Input): Promise<InputAudioTrack | null> => {
  const track = found.get(input) ?? find(input);
  found.set(input, track);
  return track;
};

/** How many tracks could be heard. */
export const countHeard = async (input: Input): Promise<number> => (await input.getAudioTracks({ filter: isHeard })).length;
