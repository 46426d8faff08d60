import fc from 'fast-check';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { localDocuments } from './localDocuments.ts';
import { message } from './test/message.ts';
import * as slides from './test/slides.ts';
import { tnef } from './test/tnef.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: '', pages: [], attachments: [], engine: 'none' }),
};

const mail = message(
  { '0037001F': 'Prices', '1000001F': 'See below', '10130102': Buffer.from('<p>See below</p>'), '00390040': new Date(0) },
  { recipients: [{ '3001001F': 'Ann', '0C150003': 1 }], attachments: [{ '3707001F': 'a.txt', '37010102': Buffer.from('words') }] },
);

const wrapped = tnef(
  { '0037001F': 'Prices', '10130102': Buffer.from('<p>See below</p>'), '00390040': new Date(0) },
  {
    recipients: [{ '3001001F': 'Ann', '0C150003': 1 }],
    files: [{ title: 'a.txt', content: 'words', properties: { '3707001F': 'a.txt' } }],
  },
);
const [, signature = ''] =
  /\n\n([A-Za-z0-9+/=\s]+)$/.exec(Buffer.from(sampleFile('smime/signed.eml').bytes).toString().replace(/\r/g, '')) ?? [];
const signed = Buffer.from(signature, 'base64');

const { document, drawing, group, listed, listedWords, place, properties, shape, slide, words } = slides;
const table = group([shape(words('a'), [place(0, 0)]), shape(words('b'), [place(9, 0)])], properties([0x039f, 1]));
const deck = slides.presentation([
  { 1: document(slides.slideList(listed(2, 256))), 2: slide([drawing(shape(words('before')))]) },
  {
    1: document(slides.slideList(listed(2, 256, words('Title')), listed(3, 257)), slides.notesList(listed(4, 300))),
    2: slide([drawing(shape(listedWords(0)), shape(words('page *', 5), [properties([0x0104, 1])]))], 300),
    3: slide([drawing(table)]),
    4: slides.notesPage(drawing(shape(words('Notes')))),
  },
]);

/** Mostly bytes that are likely to confuse parsers. */
const byte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff), fc.integer({ min: 0, max: 255 }));

describe('a file with random changes', () => {
  it.each<[MediaFormat, Uint8Array, number]>([
    ['doc', sampleFile('libreoffice/service-report.doc').bytes, 300],
    ['xls', sampleFile('libreoffice/stock-list.xls').bytes, 300],
    ['ppt', deck, 300],
    ['msg', mail, 300],
    ['tnef', wrapped, 500],
    ['p7m', signed, 300],
    ['ods', sampleFile('libreoffice/stock-list.fods').bytes, 100],
    // Only the start of the RTF file, because the rest is a picture.
    ['rtf', sampleFile('libreoffice/service-report.rtf').bytes.subarray(0, 30_000), 100],
  ])('is read or rejected: %s', async (format, bytes, numRuns) => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), length: fc.integer({ min: 1, max: 8 }), byte });

    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const damaged = Uint8Array.from(bytes);
        for (const { at, length, byte: value } of changes) damaged.fill(value, at, at + length);
        const outcome = await localDocuments(images)
          .read({ bytes: damaged, format, fileName: 'x' })
          .catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(RejectedError);
      }),
      { numRuns },
    );
  });
});
