import { resultKey } from '../../contracts/media.ts';
import type { MediaResult } from '../../contracts/result.ts';
import type { Redactor } from '../../ports/redactor.ts';
import { sampleMedia } from '../../test/media.ts';
import { RejectedError } from '../../runtime/errors.ts';
import { memoryObjects, type MemoryObjects } from '../../test/memoryObjects.ts';
import { rememberingLog } from '../../test/rememberingLog.ts';
import { redactCopy } from './redactCopy.ts';

const media = sampleMedia();
const bucket = 'results';
const stored = { bucket, key: resultKey(media, 'result') };
const copy = { bucket, key: resultKey(media, 'redactedCopy') };
const event = { type: 'media.interpreted' as const, version: 1 as const, media, format: 'pdf' as const, result: stored };

const result = (more: Partial<MediaResult>): string =>
  JSON.stringify({
    schemaVersion: 1,
    media,
    extraction: { schemaVersion: 1, format: 'pdf', text: 'Ann', pages: [], attachments: [], engine: 'test' },
    language: { code: 'en', confidence: 1 },
    sentiment: { label: 'Neutral', score: 0 },
    summary: { text: '', method: 'Extractive' },
    personalData: [],
    redactedText: 'Ann',
    redactedSummary: '',
    entities: [],
    keyPhrases: [],
    engines: {},
    ...more,
  } satisfies MediaResult);
const name = { category: 'NAME' as const, start: 0, end: 3, confidence: 1 };

describe('the redacted copy', () => {
  let objects: MemoryObjects;
  const redact = jest.fn<ReturnType<Redactor['redact']>, Parameters<Redactor['redact']>>();
  const holdsUnread = jest.fn<Promise<boolean>, Parameters<Redactor['holdsUnread']>>();
  beforeEach(() => {
    objects = memoryObjects();
    redact.mockReset();
    holdsUnread.mockReset().mockResolvedValue(false);
  });
  const log = rememberingLog();
  const run = (): Promise<void> => redactCopy({ objects, redactor: { redact, holdsUnread }, resultsBucket: bucket, log })(event);

  it('is stored next to the result', async () => {
    objects.put(stored, result({ personalData: [name] }));
    redact.mockResolvedValue({ bytes: Buffer.from('covered'), contentType: 'application/pdf' });

    await run();

    expect(objects.text(copy)).toBe('covered');
    expect(await objects.head(copy)).toMatchObject({ contentType: 'application/pdf', metadata: { reading: '1' } });
  });

  it('is an empty object marked as the original if nothing is personal', async () => {
    objects.put(stored, result({}));

    await run();

    expect(redact).not.toHaveBeenCalled();
    expect(await objects.head(copy)).toMatchObject({ sizeBytes: 0, metadata: { reading: '1', 'is-original': 'true' } });
  });

  it('is made if only the photo’s metadata is personal', async () => {
    const { extraction, ...others } = JSON.parse(result({})) as MediaResult;
    const properties = [{ name: 'Place', value: '51.5, -0.1', isPersonal: true }];
    objects.put(stored, JSON.stringify({ ...others, extraction: { ...extraction, properties } }));
    redact.mockResolvedValue({ bytes: Buffer.from('covered'), contentType: 'image/jpeg' });

    await run();

    expect(objects.text(copy)).toBe('covered');
  });

  it('is made if the speech engine masked words itself', async () => {
    const { extraction, ...others } = JSON.parse(result({})) as MediaResult;
    const words = [{ start: 0, end: 5, startMs: 0, endMs: 400, isPersonal: true }];
    const segments = [{ start: 0, end: 5, startMs: 0, endMs: 400, confidence: 1, words }];
    objects.put(stored, JSON.stringify({ ...others, extraction: { ...extraction, text: '[PII]', segments } }));
    redact.mockResolvedValue({ bytes: Buffer.from('bleeped'), contentType: 'audio/flac' });

    await run();

    expect(objects.text(copy)).toBe('bleeped');
  });

  it('is made if the file contains more than was read', async () => {
    objects.put(stored, result({}));
    holdsUnread.mockResolvedValue(true);
    redact.mockResolvedValue({ bytes: Buffer.from('covered'), contentType: 'application/pdf' });

    await run();

    expect(objects.text(copy)).toBe('covered');
  });

  const unread = [
    ...(['HIDDEN_LEFT_OUT', 'PARTS_UNREAD', 'FORMULAS_NOT_SAVED', 'WORKBOOK_CELLS_ONLY', 'FIRST_PICTURE_ONLY', 'PAGE_UNREAD'] as const),
    ...(['PICTURES_TOO_MANY', 'PICTURES_JPEG_2000', 'PDF_FILES_UNREAD', 'MAIL_FILES_UNREAD', 'MAIL_ENCRYPTED', 'PAGES_UNREAD'] as const),
    ...(['ADOBE_FORM_UNREAD', 'MANY_PAGES_UNREAD', 'PDF_PAGES_UNREAD', 'SPEECH_UNSURE'] as const),
  ];
  it.each(unread)('is never the original if the reader’s note is %s', async (code) => {
    const { extraction, ...others } = JSON.parse(result({})) as MediaResult;
    objects.put(stored, JSON.stringify({ ...others, extraction: { ...extraction, notes: [{ code }] } }));

    await run();

    expect(redact).toHaveBeenCalledWith({ media, format: 'pdf' }, expect.objectContaining({ media }));
    expect(await objects.head(copy)).toBeUndefined();
  });

  it.each([{ code: 'WRITING_MAY_BE_CUT' as const }, 'There may be more than was read, an earlier version said.'])(
    'is not stored if unread content may be visible in it: %j',
    async (said) => {
      const { extraction, ...others } = JSON.parse(result({})) as MediaResult;
      redact.mockResolvedValue({ bytes: Buffer.from('covered in part'), contentType: 'image/jpeg' });

      for (const personalData of [[], [name]]) {
        objects.put(stored, JSON.stringify({ ...others, personalData, extraction: { ...extraction, notes: [said] } }));
        await run();
        expect(await objects.head(copy)).toBeUndefined();
      }
    },
  );

  it('is the original if its notes do not matter here', async () => {
    objects.put(stored, result({ notes: [{ code: 'NO_TEXT' }] }));

    await run();

    expect(await objects.head(copy)).toMatchObject({ metadata: { 'is-original': 'true' } });
  });

  it('is made if pictures on a page were not read', async () => {
    const { extraction, ...others } = JSON.parse(result({})) as MediaResult;
    const pages = [{ number: 1, start: 0, end: 3, method: 'text', confidence: 1, hasUnreadPictures: true }];
    objects.put(stored, JSON.stringify({ ...others, extraction: { ...extraction, pages } }));
    redact.mockResolvedValue({ bytes: Buffer.from('covered'), contentType: 'application/pdf' });

    await run();

    expect(objects.text(copy)).toBe('covered');
  });

  it('is not stored if the format has none', async () => {
    objects.put(stored, result({ personalData: [name] }));
    redact.mockResolvedValue(undefined);

    await run();

    expect(await objects.head(copy)).toBeUndefined();
  });

  it('is not stored, without a failure, if the file itself prevents it', async () => {
    redact.mockRejectedValue(new RejectedError('TOO_MANY_PIXELS'));
    holdsUnread.mockRejectedValue(new RejectedError('FILE_CORRUPT'));

    for (const personalData of [[name], []]) {
      objects.put(stored, result({ personalData }));
      await run();
      expect(await objects.head(copy)).toBeUndefined();
    }

    const saying = (code: string) => ({
      level: 'warn',
      told: ['No redacted copy can be made of a file', { mediaId: media.mediaId, code }],
    });
    expect(log.lines).toEqual([saying('TOO_MANY_PIXELS'), saying('FILE_CORRUPT')]);
  });

  it('is retried after a failure', async () => {
    objects.put(stored, result({ personalData: [name] }));
    redact.mockRejectedValue(new Error('out of memory'));

    await expect(run()).rejects.toThrow('out of memory');
    expect(await objects.head(copy)).toBeUndefined();
  });
});
