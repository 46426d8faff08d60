import { type Input, type InputAudioTrack, prefer } from 'mediabunny';
import { amrInFilm } from './amr/decodedAmr.ts';
import { codecOf, isPlain } from './decodeSound.ts';
import { elementaryOf } from './elementaryStream.ts';

/** Whether there is a decoder for a track: films have sound for cinemas beside that for everyone, telephones spatial sound. */
const isHeard = async (track: InputAudioTrack): Promise<boolean> => {
  const codec = await codecOf(track);
  return codec === 'aac' || isPlain(codec) || amrInFilm(codec) !== undefined || elementaryOf(codec) !== undefined;
};

/** The track that is heard: the first one, unless only another can be. */
export const heardTrack = (input: Input): Promise<InputAudioTrack | null> =>
  input.getPrimaryAudioTrack({ sortBy: async (track) => prefer(await isHeard(track)) });

/** How many tracks could be heard. */
export const countHeard = async (input: Input): Promise<number> => (await input.getAudioTracks({ filter: isHeard })).length;
