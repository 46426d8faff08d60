import { badImagesContract, imagesContract } from '../../../ports/images.contract.ts';
import { localImages, seeingImages } from './localImages.ts';

const images = seeingImages();
afterAll(() => images.close());

imagesContract('localImages', () => images);
badImagesContract('localImages', () => images);

describe('localImages', () => {
  it('passes on a fault of the engine as what it is, so that the picture is tried again', async () => {
    const broken = localImages({
      ocr: { read: () => Promise.reject(new Error('no memory')), close: async () => undefined },
    });
    const bytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

    await expect(broken.read({ bytes, format: 'png' })).rejects.toThrow('no memory');
  });
});
