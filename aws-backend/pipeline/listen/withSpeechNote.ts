import type { Note } from '../../contracts/notes.ts';
import type { Speech } from '../../ports/speech.ts';

/** An engine that adds a note to every recording it transcribes. */
export const withSpeechNote = (speech: Speech, note: Note): Speech => ({
  async listen(...asked) {
    const heard = await speech.listen(...asked);
    if (heard.state !== 'done') return heard;
    const { extraction } = heard;
    return { state: 'done', extraction: { ...extraction, notes: [...(extraction.notes ?? []), note] } };
  },
});
