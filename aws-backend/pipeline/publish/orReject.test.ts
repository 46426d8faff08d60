import { RejectedError } from '../../runtime/errors.ts';
import { sampleMedia } from '../../test/media.ts';
import { orReject } from './orReject.ts';

const event = { media: sampleMedia(), format: 'pdf' as const };

describe('orReject', () => {
  it('publishes media.rejected for a RejectedError, without retry', async () => {
    const publish = jest.fn(async () => undefined);

    await orReject({ publish }, () => Promise.reject(new RejectedError('FILE_CORRUPT')))(event);

    expect(publish).toHaveBeenCalledWith({ type: 'media.rejected', version: 1, ...event, code: 'FILE_CORRUPT' });
  });

  it('rethrows a transient error', async () => {
    const publish = jest.fn(async () => undefined);
    const throttled = new Error('throttled');

    await expect(orReject({ publish }, () => Promise.reject(throttled))(event)).rejects.toBe(throttled);
    expect(publish).not.toHaveBeenCalled();
  });
});
