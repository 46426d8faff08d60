import fc from 'fast-check';
import { MediaFormat } from '../../contracts/format.ts';
import { classify } from './classify.ts';

const signatures = [
  '',
  '504b0304',
  'd0cf11e0a1b11ae1',
  '25504446',
  '89504e470d0a1a0a',
  'ffd8ff',
  '49492a00',
  '4f676753',
  '1f8b08',
  'fffe',
  '3c3f786d6c',
];

describe('classify', () => {
  it('returns a format for any bytes under any name', async () => {
    const content = fc.tuple(fc.constantFrom(...signatures), fc.uint8Array({ minLength: 0, maxLength: 600, size: 'max' }));
    const name = fc.constantFrom('a', 'a.pdf', 'a.docx', 'a.html', 'a.csv', '.eml', 'a.', '文書.PDF');

    await fc.assert(
      fc.asyncProperty(content, name, async ([signature, rest], fileName) => {
        const bytes = Buffer.concat([Buffer.from(signature, 'hex'), rest]);
        const read = async (from: number, to: number) => bytes.subarray(from, to + 1);
        const { format } = await classify({ head: bytes, sizeBytes: bytes.length, fileName, contentType: '', read });
        expect(MediaFormat.options).toContain(format);
      }),
      { numRuns: 1000 },
    );
  });
});
