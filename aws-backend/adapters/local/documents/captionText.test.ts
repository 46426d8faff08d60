import { captionText } from './captionText.ts';

describe('captionText', () => {
  it('converts a WebVTT call transcript to one line per speaker turn', () => {
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

  it('joins SubRip subtitles without speakers to one line', () => {
    expect(captionText('1\r\n00:00:01,000 --> 00:00:02,000\r\nThe pump\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nis late.\r\n')).toBe(
      'The pump is late.',
    );
  });

  it.each([
    [
      'with styles, regions and notes before them',
      'WEBVTT - Call\n\nREGION\nid:a\n\nSTYLE\n::cue { color: red }\n\nNOTE one\n\nNOTE\ntwo\n\nNOTE three\n\nname\n00:01.000 --> 00:02.000\nThe pump\n\nNOTE\nfour\n\n00:02.000 --> 00:03.000\nis late.',
    ],
    ['without empty lines between cues', '1\n00:00:01,000 --> 00:00:02,000\nThe pump\n2\n00:00:02,000 --> 00:00:03,000\nis late.'],
    ['with empty lines within cues', '1\n\n00:00:01,000 --> 00:00:02,000\n\nThe\n\npump\n\n2\n\n00:00:02,000 --> 00:00:03,000\n\nis late.'],
    [
      'with an empty cue',
      '1\n00:00:01,000 --> 00:00:02,000\nThe pump\n\n2\n00:00:02,000 --> 00:00:03,000\n\n3\n00:00:03,000 --> 00:00:04,000\nis late.',
    ],
    ['without numbers', '00:00:01,000 --> 00:00:02,000\nThe pump\n\n00:00:02,000 --> 00:00:03,000\nis late.'],
    ['with other time formats', '1\n0:00:01.5-->0:00:02.5\nThe pump\n\n2\n00:00:02 --> 00:00:03  X1:100 X2:200\nis late.'],
    [
      'with styles and positions',
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<FONT color="#fff">The pump</FONT>\n\n2\n00:00:02,000 --> 00:00:03,000\n<b>is late.</b>',
    ],
    ['of YouTube’s export format', '0:00:01.000,0:00:02.000\nThe pump\n\n0:00:02.000,0:00:03.000\nis late.'],
    [
      'of YouTube that roll up word by word',
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000 align:start\n \nThe<00:00:01.500><c> pump</c>\n\n00:00:02.000 --> 00:00:02.010\nThe pump\n \n\n00:00:02.010 --> 00:00:03.000\nThe pump\nis<00:00:02.500><c> late.</c>\n\n00:00:03.000 --> 00:00:03.010\nis late.\n ',
    ],
  ])('reads captions %s', (_, captions) => {
    expect(captionText(captions)).toBe('The pump is late.');
  });

  it('decodes character references, and keeps spoken numbers', () => {
    const said = '<v.loud Ann>Tom &amp; I &lt;3 it:&nbsp;&#8364;\n5';

    expect(captionText(`WEBVTT\n\n00:01.000 --> 00:02.000\n${said}\n\n00:02.000 --> 00:03.000\n5\n`)).toBe('Ann: Tom & I <3 it: € 5 5');
  });

  it.each([
    'The pump is late.\n\nIt leaks.',
    'We wrote 00:00:01.000 --> 00:00:02.000 there.',
    '',
    'WEBVTT is a format.',
    '1\n2\n00:00:01,000 --> 00:00:02,000',
  ])('returns other text unchanged: %j', (text) => {
    expect(captionText(text)).toBe(text);
  });

  it('reads TTML and DFXP captions with their speakers', () => {
    const ttml = `<?xml version="1.0" encoding="utf-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head><metadata><ttm:title>Call</ttm:title>
<ttm:agent type="person" xml:id="a1"><ttm:name type="full">Grace Park</ttm:name></ttm:agent></metadata></head><body><div>
<p begin="00:00:01" end="00:00:03" ttm:agent="a1">Hello everyone,<br/>thanks &amp; welcome.</p>
<p begin="00:00:03" end="00:00:05" ttm:agent="a1"><metadata><ttm:desc>smiles</ttm:desc></metadata><span>We need</span>
  pumps.</p></div></body></tt>`;

    expect(captionText(ttml)).toBe('Grace Park: Hello everyone, thanks & welcome. We need pumps.');
    expect(captionText(ttml.slice(0, -20))).toBe(ttml.slice(0, -20));
  });

  it('reads ASS and SSA subtitles with their speakers', () => {
    const format = 'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';
    const cue = (name: string, said: string) => `Dialogue: 0,0:00:01.00,0:00:03.00,Default,${name},0,0,0,,${said}`;
    const ass = [
      '[Script Info]',
      'Title: Call',
      '',
      '[V4+ Styles]',
      'Format: Name, Fontname',
      'Style: Default,Arial',
      '',
      '[Events]',
      format,
    ];
    const said = [
      cue('Grace Park', 'Hello, {\\i1}everyone{\\i0}.\\NThanks.'),
      'Comment: 0,,,,,,,,,not said',
      cue('Tom Hill', 'Pumps, please.'),
    ];

    expect(captionText([...ass, ...said].join('\r\n'))).toBe('Grace Park: Hello, everyone. Thanks.\nTom Hill: Pumps, please.');
  });
});
