import { PartsResponse } from '../../contracts/http/uploads.ts';
import { maxPartsPerCall } from '../../contracts/limits.ts';
import { mediaId, orgId, otherMediaId, otherUserId } from '../test/ids.ts';
import { mebibyte, partSizeBytes, sha256, key, partedPage } from '../test/partedPage.ts';
import { problemIn } from '../test/testBroker.ts';

const { page, post, begin, askParts, askComplete, uploadId, putAll } = partedPage();

describe('POST /uploads/{mediaId}/parts', () => {
  it('grants each part with its own length, without a Salesforce call', async () => {
    const grant = await begin();
    page.broker.salesforce.failsWith = new Error('Unexpected call to Salesforce');
    const { parts } = PartsResponse.parse((await askParts(grant, [3, 1])).body);

    expect(parts.map(({ partNumber }) => partNumber)).toEqual([3, 1]);
    const object = { bucket: 'media-uploads-local', key };
    expect(page.broker.parts).toEqual([
      { object, uploadId: uploadId(), partNumber: 3, sizeBytes: 2 * mebibyte, sha256 },
      { object, uploadId: uploadId(), partNumber: 1, sizeBytes: partSizeBytes, sha256 },
    ]);
  });

  it('refuses a part number beyond the file’s end', async () => {
    expect(problemIn(await askParts(await begin(), [4])).code).toBe('REQUEST_INVALID');
  });

  it('refuses a request with no parts or more than the maximum', async () => {
    const grant = await begin();

    expect(problemIn(await askParts(grant, [])).code).toBe('REQUEST_INVALID');
    expect(
      problemIn(
        await askParts(
          grant,
          Array.from({ length: maxPartsPerCall + 1 }, () => 1),
        ),
      ).code,
    ).toBe('REQUEST_INVALID');
  });

  it('refuses the token of another user or another file', async () => {
    const { uploadToken } = await begin();
    const parts = [{ partNumber: 1, sha256 }];

    const others = await post(`/uploads/${mediaId}/parts`, { uploadToken, parts }, { userId: otherUserId, orgId });
    expect(problemIn(others).code).toBe('UPLOAD_NOT_FOUND');
    expect(problemIn(await post(`/uploads/${otherMediaId}/parts`, { uploadToken, parts })).code).toBe('UPLOAD_NOT_FOUND');
  });

  it('answers UPLOAD_EXPIRED after 15 minutes, and a new grant resumes the same upload', async () => {
    const grant = await begin();
    page.broker.clock.now = new Date('2026-11-23T10:16:00Z');

    expect(problemIn(await askParts(grant, [1]))).toMatchObject({ code: 'UPLOAD_EXPIRED', status: 401 });
    expect((await askParts(await begin(), [1])).status).toBe(200);
    expect(page.broker.uploads.begun).toHaveLength(1);
  });

  it('refuses parts of a completed upload', async () => {
    const grant = await begin();
    await askComplete(grant, putAll());
    expect(problemIn(await askParts(grant, [1])).code).toBe('UPLOAD_NOT_FOUND');
  });

  it('refuses a caller without authorization', async () => {
    const answer = await page.broker.call({ method: 'POST', path: `/uploads/${mediaId}/parts`, body: '{}' });

    expect(problemIn(answer).code).toBe('NOT_AUTHORIZED');
  });
});
