import { createHash } from 'node:crypto';
import { sampleFile } from '../../../../ports/test/sampleFile.ts';
import { gsmDecoder } from './gsmDecoder.ts';

/** SHA-256 of the sample decoded by SoX 14.4.2 with libgsm: 38,720 samples of 16 bits. */
const bySox = '09f9b0d9cf0aec00506e077c16e10421b9512400d820e3c18c806111462753c9';

describe('gsmDecoder', () => {
  it('returns exactly the samples of the reference decoder', () => {
    const file = Buffer.from(sampleFile('sound/hello-gsm.wav').bytes);
    const { channelData } = gsmDecoder(8000).decode(file.subarray(file.indexOf('data') + 8));
    const samples = Int16Array.from(channelData[0] ?? [], (sample) => sample * 32_768);

    expect(samples).toHaveLength(38_720);
    expect(createHash('sha256').update(samples).digest('hex')).toBe(bySox);
  });
});
