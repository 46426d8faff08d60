import fc from 'fast-check';
import { heldForAnHour } from './test/transcripts.ts';
import { Transcript, utterancesOf } from './transcript.ts';

describe('utterancesOf', () => {
  it('returns each speaker’s utterances with the times of all words', () => {
    const [complaint, answer, ...others] = utterancesOf(Transcript.parse(heldForAnHour));

    expect(others).toEqual([]);
    expect(complaint).toMatchObject({
      speaker: 'Speaker 1',
      text: "I've been on hold for an hour.",
      startMs: 4870,
      endMs: 6880,
      confidence: 1,
    });
    expect(answer).toMatchObject({ speaker: 'Speaker 2', text: 'Sorry about that.', startMs: 8490, endMs: 9240 });
    expect(complaint?.words?.map(({ start, end }) => complaint.text.slice(start, end))).toEqual("I've been on hold for an hour".split(' '));
    expect(answer?.words?.at(-1)).toEqual({ start: 12, end: 16, startMs: 9050, endMs: 9240 });
  });

  const item = (content: string, start: number, speaker_label?: string) => ({
    ...{ type: 'pronunciation', start_time: String(start), end_time: String(start + 0.4), speaker_label },
    alternatives: [{ confidence: '0.5', content }],
  });

  it('marks the words that Transcribe masked, so that they are bleeped', () => {
    const masked = {
      ...item('', 0.5),
      alternatives: [{ content: '[PII]', redactions: [{ confidence: '0.9999', type: 'NAME', category: 'PII' }] }],
    };

    const [said] = utterancesOf(Transcript.parse({ results: { items: [item('name', 0), masked] } }));

    expect(said?.text).toBe('name [PII]');
    expect(said?.words?.map(({ startMs, isPersonal }) => [startMs, isPersonal])).toEqual([
      [0, undefined],
      [500, true],
    ]);
  });

  it('starts a new utterance at another speaker, and after a pause of more than 1.5 s', () => {
    const items = [item('Yes', 0, 'spk_0'), item('No', 0.4, 'spk_1'), item('but', 2.3, 'spk_1'), item('well', 4.21, 'spk_1')];

    expect(utterancesOf(Transcript.parse({ results: { items } }))).toMatchObject([
      { speaker: 'Speaker 1', text: 'Yes', startMs: 0, endMs: 400 },
      { speaker: 'Speaker 2', text: 'No but', startMs: 400, endMs: 2700 },
      { speaker: 'Speaker 2', text: 'well', startMs: 4210 },
    ]);
  });

  it.each([
    ['zh-CN', 'ab'],
    ['zh-HK', 'ab'],
    ['th-TH', 'ab'],
    ['km-KH', 'ab'],
    ['my-MM', 'ab'],
    ['ko-KR', 'a b'],
    ['en-GB', 'a b'],
    [undefined, 'a b'],
  ])('separates the words of %s as its script does', (language, text) => {
    const transcript = Transcript.parse({ results: { items: [item('a', 0), item('b', 0.5)] } });

    expect(utterancesOf(transcript, language)).toMatchObject([{ text }]);
  });

  it('starts a new utterance after a pause, in a language without spaces', () => {
    const heard = Transcript.parse({
      results: { language_code: 'ja-JP', items: [item('おはよう', 0), item('ございます', 0.5), item('はい', 9)] },
    });

    expect(utterancesOf(heard)).toMatchObject([
      { text: 'おはようございます', confidence: 0.5 },
      { text: 'はい', startMs: 9000 },
    ]);
    expect(utterancesOf(heard)[0]).not.toHaveProperty('speaker');
  });

  it('returns none for a transcript without items', () => {
    expect(utterancesOf(Transcript.parse({ results: { items: [] } }))).toEqual([]);
  });

  it('keeps every item, whatever the order of speakers and pauses', () => {
    const item = fc.record({
      content: fc.stringMatching(/^[a-z]{1,8}$/),
      gap: fc.double({ min: 0, max: 4, noNaN: true }),
      speaker: fc.constantFrom('spk_0', 'spk_1', undefined),
      isMark: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60, size: 'max' }), (spoken) => {
        let now = 0;
        const items = spoken.map(({ content, gap, speaker, isMark }, index) => {
          if (isMark && index > 0) return { type: 'punctuation' as const, alternatives: [{ content: '.' }] };
          now += gap + 0.2;
          const label = speaker === undefined ? {} : { speaker_label: speaker };
          return { type: 'pronunciation' as const, start_time: now - 0.2, end_time: now, ...label, alternatives: [{ content }] };
        });
        const text = utterancesOf({ results: { items } })
          .map((utterance) => utterance.text)
          .join(' ');
        expect(text.replaceAll(' ', '')).toBe(items.map(({ alternatives }) => alternatives[0]?.content).join(''));
      }),
    );
  });
});
