/** Shaped as in docs.aws.amazon.com/transcribe/latest/dg/diarization-output-batch.html, with word timings. */
const words = [
  ["I've", 4.87, 5.02],
  ['been', 5.02, 5.17],
  ['on', 5.17, 5.29],
  ['hold', 5.29, 5.64],
  ['for', 5.64, 5.84],
  ['an', 6.11, 6.26],
  ['hour', 6.26, 6.88],
] as const;
const answer = [
  ['Sorry', 8.49, 8.88],
  ['about', 8.88, 9.05],
  ['that', 9.05, 9.24],
] as const;

const said = (speaker_label: string, spoken: readonly (readonly [string, number, number])[], end: string) => [
  ...spoken.map(([content, start, stop]) => ({
    start_time: String(start),
    speaker_label,
    end_time: String(stop),
    alternatives: [{ confidence: '1.0', content }],
    type: 'pronunciation',
  })),
  { speaker_label, alternatives: [{ confidence: '0.0', content: end }], type: 'punctuation' },
];

export const heldForAnHour = {
  jobName: 'my-first-transcription-job',
  accountId: '111122223333',
  results: {
    language_code: 'en-US',
    transcripts: [{ transcript: "I've been on hold for an hour. Sorry about that." }],
    speaker_labels: { channel_label: 'ch_0', speakers: 2, segments: [] },
    items: [...said('spk_0', words, '.'), ...said('spk_1', answer, '.')].map((item, id) => ({ id, ...item })),
  },
  status: 'COMPLETED',
};
