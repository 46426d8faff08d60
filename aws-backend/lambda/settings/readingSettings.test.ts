import { readerLimits, ReadingSettings } from './readingSettings.ts';

const limitsOf = (settings: Record<string, string>) => readerLimits(ReadingSettings.parse(settings));

describe('readerLimits', () => {
  it('default to the limits of the functions', () => {
    const bytes = 256 * 1024 * 1024;

    expect(limitsOf({})).toEqual({
      ...{ documentBytes: bytes, pdfBytes: bytes, pictureBytes: bytes },
      ...{ characters: 10_000_000, recordingMinutes: 240 },
    });
  });

  it('allow larger PDF files with Textract than a function can hold', () => {
    expect(limitsOf({ MAX_DOCUMENT_BYTES: '1000', DOCUMENTS_ENGINE: 'local' }).pdfBytes).toBe(1000);
    expect(limitsOf({ MAX_DOCUMENT_BYTES: '1000', DOCUMENTS_ENGINE: 'aws' })).toMatchObject({ documentBytes: 1000, pdfBytes: 524_288_000 });
  });
});
