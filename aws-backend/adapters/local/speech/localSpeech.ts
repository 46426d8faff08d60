import type { Listening, Utterance } from '../../../contracts/listening.ts';
import { note, type Note } from '../../../contracts/notes.ts';
import { spokenExtraction } from '../../../contracts/spokenExtraction.ts';
import type { ObjectStore } from '../../../ports/objectStore.ts';
import type { Heard, Recording, Speech } from '../../../ports/speech.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { listenOn } from './listenOn.ts';
import { moonshine, type Recogniser } from './moonshine.ts';
import { surest } from './surest.ts';
import { openSound, type Sound } from './openSound.ts';
import { isMuchGuessed } from './unsure.ts';

interface Settings {
  objects: ObjectStore;
  /** Maximum duration of a recording. */
  maxMinutes: number;
  /** Seconds after which a call stops and returns its progress. */
  stepSeconds: number;
  recogniser?: Recogniser;
}

/** Sorts utterances by time, since voices are transcribed one after the other. A single voice gets no speaker label. */
const inOrder = (utterances: readonly Utterance[]): Utterance[] => {
  const isAlone = new Set(utterances.map(({ speaker }) => speaker).filter((speaker) => speaker !== undefined)).size < 2;
  const sorted = utterances.toSorted((one, other) => one.startMs - other.startMs);
  return isAlone ? sorted.map(({ speaker, ...utterance }) => utterance) : sorted;
};

/** Notes for the user: no or unclear speech, further tracks, such as one per player of a recorded game, or a missing end. */
const notesOf = async (sound: Sound, { utterances, heardMs }: Listening): Promise<Note[]> => {
  const isOneOfMany = (await sound.tracksToHear()) > 1;
  const told = [
    ...(isMuchGuessed(utterances) ? [note('SPEECH_UNSURE')] : []),
    ...(isOneOfMany ? [note('ONE_TRACK_HEARD')] : []),
    ...((await sound.breaksOff(heardMs)) ? [note('BREAKS_OFF')] : []),
  ];
  return [...(utterances.length === 0 ? [note('NO_SPEECH')] : []), ...told];
};

/** Transcribes English recordings on this machine, in windows of half a minute. Distinguishes speakers if each has their own channel. */
export const localSpeech = ({ objects, maxMinutes, stepSeconds, recogniser = surest(moonshine()) }: Settings): Speech => {
  const begin = async (sound: Sound): Promise<Listening | undefined> => {
    const durationMs = await sound.durationMs();
    if (durationMs === undefined) return undefined;
    if (durationMs > maxMinutes * 60_000) throw new RejectedError('RECORDING_TOO_LONG');
    return { heardMs: 0, durationMs, utterances: [] };
  };

  const hear = async (sound: Sound, recording: Recording, soFar?: Listening, onWindow?: () => Promise<void>): Promise<Heard> => {
    const { format } = recording;
    const engine = recogniser.engine;
    const from = soFar ?? (await begin(sound));
    if (from === undefined) {
      return { state: 'done', extraction: spokenExtraction({ format, engine, utterances: [], notes: [note('NO_SOUND')] }) };
    }
    const stopAt = Date.now() + stepSeconds * 1000;
    const { listening, isEnd } = await listenOn(sound, recogniser, from, async () => {
      await onWindow?.();
      return Date.now() >= stopAt;
    });
    // A file may declare a duration of zero for each packet.
    if (listening.heardMs > (maxMinutes + 1) * 60_000) throw new RejectedError('RECORDING_TOO_LONG');
    if (!isEnd) return { state: 'listening', listening };
    const { utterances, durationMs } = listening;
    const notes = await notesOf(sound, listening);
    return { state: 'done', extraction: spokenExtraction({ format, engine, durationMs, utterances: inOrder(utterances), notes }) };
  };

  return {
    async listen(recording, soFar, onWindow) {
      if (recording.media.sizeBytes === 0) throw new RejectedError('FILE_EMPTY');
      const sound = openSound(objects, recording);
      try {
        return await hear(sound, recording, soFar, onWindow);
      } finally {
        sound.close();
      }
    },
  };
};
