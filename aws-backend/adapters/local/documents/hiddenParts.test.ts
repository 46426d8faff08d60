import type { MediaFormat } from '../../../contracts/format.ts';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { localDocuments } from './localDocuments.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: '', pages: [], attachments: [], engine: 'ruler 1' }),
};
const read = (bytes: Uint8Array, format: MediaFormat) => localDocuments(images).read({ bytes, format, fileName: `x.${format}` });
const sample = (name: string, format: MediaFormat) => read(sampleFile(`${name}.${format}`).bytes, format);

describe('what nobody sees who opens a file', () => {
  it.each(['xls', 'ods'] as const)('is left out of a sheet, as LibreOffice writes %s', async (format) => {
    const { text, pages, notes } = await sample('libreoffice/price-list-hidden', format);

    expect(text).toBe('Prices\nArticle\tPrice\nPump P-200\t120\nValve\t8');
    expect(pages).toHaveLength(1);
    expect(notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('is left out of a Word file, by itself or by its style', async () => {
    expect((await sample('python/offer-hidden-words', 'docx')).text).toBe(
      'Proseware\nOffer for Fabrikam. Total due: 900 EUR\nValid until 31 December',
    );
  });
});

describe('a slide that is not shown', () => {
  it.each(['odp', 'ppt', 'pptx'] as const)('is read, and said to be hidden: %s', async (format) => {
    expect((await sample('libreoffice/hidden-slide', format)).text).toBe('Our offer\n\nHidden slide\nOur own costs');
  });
});
