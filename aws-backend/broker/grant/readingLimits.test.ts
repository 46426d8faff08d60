import { ReadingLimits } from '../../contracts/http/access.ts';
import { readingLimits } from './readingLimits.ts';

const limits = { documentBytes: 1000, pdfBytes: 2000, characters: 100, pictureBytes: 500, recordingMinutes: 90 };

describe('readingLimits', () => {
  it('gives the maximum size for each file extension', () => {
    const { bytesByEnding } = ReadingLimits.parse(readingLimits(limits));

    expect(bytesByEnding).toMatchObject({ docx: 1000, docm: 1000, pdf: 2000, jpg: 500, jpeg: 500, heif: 500 });
  });

  it('derives the size of text files from the character limit', () => {
    expect(readingLimits(limits).bytesByEnding).toMatchObject({ txt: 400, csv: 400, htm: 1000 });
    expect(readingLimits({ ...limits, documentBytes: 300 }).bytesByEnding).toMatchObject({ txt: 300 });
  });

  it('gives no size for recordings and unsupported files', () => {
    const { bytesByEnding, recordingMinutes } = readingLimits(limits);

    expect(recordingMinutes).toBe(90);
    for (const ending of ['mp4', 'wav', 'avi', 'zip']) expect(bytesByEnding).not.toHaveProperty(ending);
  });
});
