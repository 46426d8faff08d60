import { captionText } from './captionText.ts';

describe('captionText', () => {
  it('reads the transcript of a call by who speaks', () => {
    const vtt = `WEBVTT

NOTE made by hand

1
00:00:01.000 --> 00:00:04.500 align:start
<v Grace Park>Hello everyone,
thanks for joining.</v>

2
00:00:05.000 --> 00:00:09.000
<v Tom Hill>We will send <i>the proposal</i> by Friday.</v>

00:10.000 --> 00:14.000
Tom Hill: It costs approx. 40,000 dollars.
`;

    expect(captionText(vtt)).toBe(
      'Grace Park: Hello everyone, thanks for joining.\nTom Hill: We will send the proposal by Friday. It costs approx. 40,000 dollars.',
    );
  });

  it('reads subtitles, and goes on where nobody else speaks', () => {
    expect(captionText('1\r\n00:00:01,000 --> 00:00:02,000\r\nThe pump\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nis late.\r\n')).toBe(
      'The pump is late.',
    );
  });

  it.each(['The pump is late.\n\nIt leaks.', 'We wrote 00:00:01.000 --> 00:00:02.000 there.', '', 'WEBVTT is a format.'])(
    'leaves any other text as it is: %j',
    (text) => {
      expect(captionText(text)).toBe(text);
    },
  );
});
