import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { getDocumentProxy } from 'unpdf';
import type { ContentResponse } from '../../aws-backend/contracts/http/content.ts';
import { openFile } from '../demo/openFiles.ts';
import { sharedSystem, type SharedSystem } from '../test/sharedSystem.ts';
import { ownerUsername, readerUsername } from './localUsers.ts';
import { person, type Parent, type Person } from './test/person.ts';
import { untilIdle } from './test/queues.ts';

// Redacting a page takes as long as OCR.
jest.setTimeout(240_000);

let system: SharedSystem;
let account: Parent;
let [riley, robin]: Person[] = [];

beforeAll(async () => {
  system = await sharedSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, robin] = await Promise.all([ownerUsername, readerUsername].map((name) => person(system.status, name)));
});

const copyOf = async (file: File): Promise<{ answer: ContentResponse; bytes: Buffer }> => {
  const [mediaId = ''] = await riley!.dropAndWait([file], account);
  await untilIdle(system);
  const answer = await robin!.broker.content(mediaId, 'redactedCopy');
  const { body } = await fetch(answer.url);
  return { answer, bytes: await buffer(body as ReadableStream) };
};

describe('the redacted copy of a file', () => {
  it('of a PDF has pages without text, and can be viewed by everyone who can view the record', async () => {
    const { answer, bytes } = await copyOf(await openFile('scripts/samples/invoice.pdf'));

    expect(answer.fileName).toBe('invoice (redacted).pdf');
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    expect(pdf.numPages).toBeGreaterThan(0);
    expect((await (await pdf.getPage(1)).getTextContent()).items).toEqual([]);
  });

  it('of an image is a JPEG', async () => {
    const { answer, bytes } = await copyOf(await openFile('scripts/samples/scanned-letter.png'));

    expect(answer.fileName).toBe('scanned-letter (redacted).jpg');
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff'); // The signature of a JPEG.
  });

  it('of a recording is a FLAC, or the recording itself if it needs no redaction', async () => {
    const { answer, bytes } = await copyOf(await openFile('scripts/samples/support-call.mp3'));

    if (answer.isOriginal) expect(bytes).toEqual(Buffer.from(await (await openFile('scripts/samples/support-call.mp3')).arrayBuffer()));
    else expect(bytes.subarray(0, 4).toString()).toBe('fLaC');
  });

  it('of a file without personal data is the file itself, marked as original', async () => {
    const { answer, bytes } = await copyOf(new File(['The warehouse opens in the spring.'], 'note.txt', { type: 'text/plain' }));

    expect(answer).toMatchObject({ isOriginal: true, fileName: 'note.txt' });
    expect(bytes.toString()).toBe('The warehouse opens in the spring.');
  });

  it('of a text file isn’t made', async () => {
    const [mediaId = ''] = await riley!.dropAndWait(
      [new File(['Write to sam.lee@example.com.'], 'mail.txt', { type: 'text/plain' })],
      account,
    );
    await untilIdle(system);

    await expect(robin!.broker.content(mediaId, 'redactedCopy')).rejects.toMatchObject({ code: 'COPY_NOT_MADE' });
  });
});
