import { StoredPartsResponse } from '../../contracts/http/uploads.ts';
import { mediaId, parentId } from '../test/ids.ts';
import { caller, partedPage, partSizeBytes } from '../test/partedPage.ts';

const { page, begin, uploadId } = partedPage();

describe('the part size in GET /uploads/{mediaId}/parts', () => {
  it.each([
    ['the first part alone', [[1, partSizeBytes]], partSizeBytes],
    ['later parts, of which one may be the last', [[2, partSizeBytes], [3, 7]], partSizeBytes], // prettier-ignore
    ['the last part alone', [[3, 7]], undefined],
  ])('is derived, if possible, from %s', async (_what, parts, size) => {
    await begin();
    for (const [partNumber, sizeBytes] of parts) page.broker.uploads.putPart(uploadId(), partNumber!, sizeBytes!);

    const { body } = await page.broker.call({ method: 'GET', path: `/uploads/${mediaId}/parts`, query: { parentId }, caller });
    expect(StoredPartsResponse.parse(body).partSizeBytes).toBe(size);
  });
});
