import type { MediaEvent } from '../../contracts/events/mediaEvents.ts';
import { resultKey } from '../../contracts/media.ts';
import { sampleResult } from '../../callback/test/result.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { publishResult } from './publishResult.ts';

describe('publishResult', () => {
  it('stores the result and the redacted text before it publishes the event', async () => {
    const objects = memoryObjects();
    const result = sampleResult('Call Ann', { redactedText: 'Call [NAME]' });
    const stored = { bucket: 'results', key: resultKey(result.media, 'result') };
    const text = { bucket: 'results', key: resultKey(result.media, 'redactedText') };
    const publish = jest.fn(async (_: MediaEvent) => {
      expect(objects.keys()).toHaveLength(2);
    });

    await publishResult({ objects, publisher: { publish }, resultsBucket: 'results' })(result, 'txt');

    expect(JSON.parse(objects.text(stored) ?? '')).toEqual(result);
    expect(objects.text(text)).toBe('Call [NAME]');
    // Without the charset, a browser may show umlauts as two characters each.
    expect(await objects.head(text)).toMatchObject({ contentType: 'text/plain; charset=utf-8' });
    expect(publish).toHaveBeenCalledWith({ type: 'media.interpreted', version: 1, media: result.media, format: 'txt', result: stored });
  });
});
