import { readFile } from 'node:fs/promises';
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MkvOutputFormat,
  Mp4OutputFormat,
  Output,
  TextSubtitleSource,
  type OutputFormat,
} from 'mediabunny';
import type { MediaFormat } from '../../../../contracts/format.ts';
import { holdsUnread } from './test/holdsUnread.ts';

const sample = (format: string): Promise<Buffer> => readFile(`scripts/samples/sound/hello.${format}`);
const behind = async (format: string, words: string): Promise<Buffer> =>
  Buffer.concat([await sample(format), Buffer.from(words, 'latin1')]);
const id3 = `TAG${'Call'.padEnd(30, '\0')}${'Ann Lee'.padEnd(95, '\0')}`;

const wavWith = async (name: string, words: string): Promise<Buffer> => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(words.length);
  return behind('wav', `${name}${length.toString('latin1')}${words}`);
};

interface Extra {
  words?: string;
  isHeardTwice?: boolean;
  caption?: Buffer;
}

/** The sample video with copied packets and additional content. */
const filmWith = async (format: OutputFormat, { words, isHeardTwice = false, caption = Buffer.alloc(0) }: Extra): Promise<Uint8Array> => {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(await sample('mp4')) });
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  if (video === null || audio === null) throw new Error('The sample has no pictures or sound');
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const pictures = new EncodedVideoPacketSource('avc');
  const sounds = Array.from({ length: isHeardTwice ? 2 : 1 }, () => new EncodedAudioPacketSource('aac'));
  const subtitles = new TextSubtitleSource('webvtt');
  output.addVideoTrack(pictures);
  for (const sound of sounds) output.addAudioTrack(sound);
  if (words !== undefined) output.addSubtitleTrack(subtitles);
  await output.start();
  const [seen, heard] = [await video.getDecoderConfig(), await audio.getDecoderConfig()];
  if (words !== undefined) await subtitles.add(`WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`);
  for await (const packet of new EncodedPacketSink(video).packets())
    await pictures.add(packet.clone({ data: Buffer.concat([caption, packet.data]) }), { ...(seen && { decoderConfig: seen }) });
  for await (const packet of new EncodedPacketSink(audio).packets())
    for (const sound of sounds) await sound.add(packet, { ...(heard && { decoderConfig: heard }) });
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
};

/** Captions as H.264 packets contain them. */
const caption = Buffer.from('\0\0\0\x0f\x06\x04\x0b\xb5\0\x31GA94\x03Ann', 'latin1');

describe('a recording', () => {
  it.each<[string, MediaFormat, () => Promise<Uint8Array>]>([
    ['a broadcast chunk (bext)', 'wav', () => wavWith('bext', 'Call with Ann Lee'.padEnd(602, '\0'))],
    ['labels', 'wav', () => wavWith('LIST', 'adtllabl\x0c\0\0\0\x01\0\0\0Ann Lee\0')],
    ['iXML', 'wav', () => wavWith('iXML', '<NOTE>Ann Lee</NOTE>')],
    ['ID3v1', 'mp3', () => behind('mp3', id3)],
    ['APE tags', 'mp3', () => behind('mp3', 'APETAGEX and so on')],
    ['lyrics', 'mp3', () => behind('mp3', 'LYRICSBEGINAnn Lee000017LYRICS200')],
    ['ID3v1', 'aac', () => behind('aac', id3)],
    ['subtitles', 'mp4', () => filmWith(new Mp4OutputFormat(), { words: 'Ann Lee' })],
    ['subtitles', 'mkv', () => filmWith(new MkvOutputFormat(), { words: 'Ann Lee' })],
    ['a second audio track', 'mp4', () => filmWith(new Mp4OutputFormat(), { isHeardTwice: true })],
    ['captions in its video packets', 'mp4', () => filmWith(new Mp4OutputFormat(), { caption })],
  ])('holds unread content with %s, as %s', async (_, format, bytes) => {
    expect(await holdsUnread(await bytes(), format)).toBe(true);
  });

  it.each<[MediaFormat, OutputFormat]>([
    ['mp4', new Mp4OutputFormat()],
    ['mkv', new MkvOutputFormat()],
  ])('holds no unread content with just the same packets, as %s', async (format, output) => {
    expect(await holdsUnread(await filmWith(output, {}), format)).toBe(false);
  });
});
