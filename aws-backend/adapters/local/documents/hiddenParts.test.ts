import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { localDocuments } from './localDocuments.ts';
import { deck, shape } from './test/deck.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: '', pages: [], attachments: [], engine: 'ruler 1' }),
};
const read = (bytes: Uint8Array, format: MediaFormat) => localDocuments(images).read({ bytes, format, fileName: `x.${format}` });
const sample = (name: string, format: MediaFormat) => read(sampleFile(`${name}.${format}`).bytes, format);

describe('hidden content', () => {
  it.each(['xls', 'ods'] as const)('is left out of spreadsheets of LibreOffice: %s', async (format) => {
    const { text, pages, notes } = await sample('libreoffice/price-list-hidden', format);

    expect(text).toBe('Prices\nArticle\tPrice\nPump P-200\t120\nValve\t8');
    expect(pages).toHaveLength(1);
    expect(notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('is left out of a Word file, hidden directly or by style', async () => {
    expect((await sample('python/offer-hidden-words', 'docx')).text).toBe(
      'Proseware\nOffer for Fabrikam. Total due: 900 EUR\nValid until 31 December',
    );
  });
});

describe('hidden content of slides', () => {
  it('is left out with a note if shapes or groups are hidden', async () => {
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Group" hidden="1"/></p:nvGrpSpPr>${shape('Margin')}${shape('Cost', true)}</p:grpSp>`;
    const parts = unzipSync(deck([{ text: 'Offer' }]));
    const slide = strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array());
    const hidden = slide.replace('</p:spTree>', `${group}${shape('Valid until May')}</p:spTree>`);
    const bytes = zipSync({ ...parts, 'ppt/slides/slide1.xml': strToU8(hidden) });

    const { text, notes } = await read(bytes, 'pptx');

    expect(text).toBe('Offer\nValid until May');
    expect(notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('includes unlisted slides; listed ones keep the presentation’s order', async () => {
    const { text, pages } = await read(deck([{ text: 'One' }, { text: 'Gone' }, { text: 'Three' }], '', [3, 1]), 'pptx');

    expect(text).toBe('Three\n\nOne');
    expect(pages).toHaveLength(2);
  });
});

describe('superscript on a slide', () => {
  it('is separate from the number before it', async () => {
    const text =
      'Sold 1.2</a:t></a:r><a:r><a:rPr baseline="30000"><a:latin/></a:rPr><a:t>1</a:t></a:r><a:r><a:rPr lang="en" baseline="0"/><a:t>5';

    expect((await read(deck([{ text }]), 'pptx')).text).toBe('Sold 1.2¹5');
  });
});

describe('symbol fonts on a slide', () => {
  it('are converted to Unicode characters', async () => {
    const run = (looks: string, text: string): string => `</a:t></a:r><a:r><a:rPr>${looks}</a:rPr><a:t>${text}`;
    const [tick, arrow] = [
      run('<a:latin typeface="Wingdings"/>', 'ü'),
      run('<a:sym typeface="Wingdings" charset="2"/>', ' \uF0E0 für Ann '),
    ];

    expect((await read(deck([{ text: `Offer ${tick}${arrow}${run('<a:latin typeface="Arial"/>', 'über')}` }]), 'pptx')).text).toBe(
      'Offer ✓ → für Ann über',
    );
  });
});

describe('a hidden slide', () => {
  it.each(['odp', 'ppt', 'pptx'] as const)('is read and marked as hidden: %s', async (format) => {
    expect((await sample('libreoffice/hidden-slide', format)).text).toBe('Our offer\n\nHidden slide\nOur own costs');
  });
});
