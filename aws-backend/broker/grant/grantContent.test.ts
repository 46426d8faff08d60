import { ContentResponse } from '../../contracts/http/content.ts';
import type { Access } from '../../ports/recordAccess.ts';
import { mediaId, orgId, otherMediaId, parentId, userId } from '../test/ids.ts';
import { problemIn, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';

const caller = { userId, orgId };

let broker: TestBroker;
beforeEach(async () => {
  broker = await testBroker();
});
const may = (access: Partial<Access>): void => void Object.assign(broker.salesforce.access, access);

describe('GET /media/{mediaId}/content', () => {
  const get = async (variant: string, id = mediaId): Promise<Answer> =>
    broker.call({ method: 'GET', path: `/media/${id}/content`, query: { variant }, caller });
  beforeEach(() => {
    broker.salesforce.media[0]!.status = 'Ready';
  });

  it.each([
    ['original', `media-uploads-local/media/${orgId}/${parentId}/${mediaId}`, 'Offer.pdf'],
    ['redacted', `media-results-local/insights/${orgId}/${mediaId}/redacted.txt`, 'Offer (redacted).txt'],
    ['results', `media-results-local/insights/${orgId}/${mediaId}/result.json`, 'Offer (insights).json'],
  ])('grants a GET of the %s', async (variant, place, fileName) => {
    const answer = ContentResponse.parse((await get(variant)).body);

    expect(answer).toMatchObject({ url: `https://s3.example/${place}`, fileName });
  });

  it.each([
    ['application/pdf', 'Offer (redacted).pdf'],
    ['image/jpeg', 'Offer (redacted).jpg'],
    ['video/mp4', 'Offer (redacted).mp4'],
    ['audio/flac', 'Offer (redacted).flac'],
    ['text/plain', 'Offer (redacted).bin'],
  ])('grants every reader a GET of the redacted copy, with an extension for its content type: %s', async (contentType, fileName) => {
    may({ canViewUnredacted: false });
    broker.copies.push({ contentType, metadata: {} });

    const answer = ContentResponse.parse((await get('redactedCopy')).body);

    expect(answer).toMatchObject({ url: `https://s3.example/media-results-local/insights/${orgId}/${mediaId}/redacted-copy`, fileName });
    expect(answer.isOriginal).toBeUndefined();
  });

  it('grants the original, marked as such, in place of a copy if it has no personal data', async () => {
    may({ canViewUnredacted: false });
    broker.copies.push({ contentType: 'application/x-empty', metadata: { 'is-original': 'true' } });

    const answer = ContentResponse.parse((await get('redactedCopy')).body);

    expect(answer).toMatchObject({
      url: `https://s3.example/media-uploads-local/media/${orgId}/${parentId}/${mediaId}`,
      fileName: 'Offer.pdf',
      isOriginal: true,
    });
  });

  it('removes bidirectional marks from the file name, so that a program can’t look like a document', async () => {
    broker.salesforce.media[0]!.fileName = 'invoice\u202Efdp\u202C.exe';

    expect(ContentResponse.parse((await get('original')).body).fileName).toBe('invoicefdp.exe');
  });

  it.each([
    ['Offer.v2.pdf', 'Offer.v2 (redacted).txt'],
    ['Offer', 'Offer (redacted).txt'],
    ['.profile', '.profile (redacted).txt'],
  ])('names the redacted text of %s %s', async (name, fileName) => {
    broker.salesforce.media[0]!.fileName = name;

    expect(ContentResponse.parse((await get('redacted')).body).fileName).toBe(fileName);
  });

  it('grants the copy that the latest reading made', async () => {
    broker.salesforce.media[0]!.reading = 2;
    broker.copies.push({ contentType: 'application/pdf', metadata: { reading: '2' } });

    expect((await get('redactedCopy')).body).toMatchObject({ fileName: 'Offer (redacted).pdf' });
  });

  it.each([{ reading: '1' }, {}])('does not grant the original on the word of an earlier reading, marked %p', async (marks) => {
    broker.salesforce.media[0]!.reading = 2;
    broker.copies.push({ contentType: 'application/x-empty', metadata: { ...marks, 'is-original': 'true' } });

    expect(problemIn(await get('redactedCopy')).code).toBe('COPY_NOT_MADE');
  });

  it('answers COPY_NOT_MADE if there is no copy or the file is not ready', async () => {
    expect(problemIn(await get('redactedCopy')).code).toBe('COPY_NOT_MADE');

    broker.copies.push({ contentType: 'application/pdf', metadata: {} });
    broker.salesforce.media[0]!.status = 'Failed';
    expect(problemIn(await get('redactedCopy')).code).toBe('COPY_NOT_MADE');
  });

  it('refuses unredacted content without the permission', async () => {
    may({ canViewUnredacted: false });

    expect(problemIn(await get('original')).code).toBe('NO_UNREDACTED_ACCESS');
    expect(problemIn(await get('results')).code).toBe('NO_UNREDACTED_ACCESS');
    expect((await get('redacted')).status).toBe(200);
  });

  it('refuses everything to a caller who can’t see the record', async () => {
    may({ canRead: false });

    expect(problemIn(await get('redacted')).code).toBe('NO_VIEW_ACCESS');
  });

  it('refuses a file that doesn’t exist or has no content yet', async () => {
    expect(problemIn(await get('redacted', otherMediaId)).code).toBe('MEDIA_NOT_FOUND');

    broker.salesforce.media[0]!.status = 'Rejected';
    expect(problemIn(await get('redacted')).code).toBe('CONTENT_NOT_READY');
    expect((await get('original')).status).toBe(200);

    broker.salesforce.media[0]!.status = 'Uploading';
    expect(problemIn(await get('original')).code).toBe('CONTENT_NOT_READY');
  });

  const place = { original: `media/${orgId}/${parentId}/${mediaId}`, results: `insights/${orgId}/${mediaId}` };
  it.each([
    ['original', place.original],
    ['redacted', `${place.results}/redacted.txt`],
    ['results', `${place.results}/result.json`],
    ['redactedCopy', place.original],
  ])('answers CONTENT_NOT_THERE instead of a URL if retention deleted the content: %s', async (variant, key) => {
    broker.copies.push({ contentType: 'application/x-empty', metadata: { 'is-original': 'true' } });
    broker.gone.add(key);

    expect(problemIn(await get(variant)).code).toBe('CONTENT_NOT_THERE');
  });

  it('refuses an unknown variant and an invalid ID', async () => {
    expect(problemIn(await get('transcript')).code).toBe('REQUEST_INVALID');
    expect(problemIn(await get('redacted', 'abc')).code).toBe('REQUEST_INVALID');
  });
});
