import sharp from 'sharp';
import { badImagesContract, imagesContract } from '../../../ports/images.contract.ts';
import { localImages, seeingImages } from './localImages.ts';

const images = seeingImages();
afterAll(() => images.close());

imagesContract('localImages', () => images);
badImagesContract('localImages', () => images);

describe('localImages', () => {
  it('reads a picture of 100 megapixels', async () => {
    const words = Buffer.from('<svg width="6000" height="400"><text y="300" font-size="240">The pump arrived two weeks late.</text></svg>');
    const ground = sharp({ create: { width: 12_000, height: 8400, channels: 3, background: 'white' }, limitInputPixels: false });
    const bytes = await ground
      .composite([{ input: words, left: 1000, top: 2000 }])
      .jpeg()
      .toBuffer();

    expect((await images.read({ bytes, format: 'jpeg' })).text).toBe('The pump arrived two weeks late.');
  });

  it('says that a photo of an iPhone is of a type that is not read, not that it is damaged', async () => {
    const bytes = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');

    await expect(images.read({ bytes, format: 'heic' })).rejects.toMatchObject({ name: 'RejectedError', code: 'FILE_TYPE_UNSUPPORTED' });
  });

  it('passes on a fault of the engine as what it is, so that the picture is tried again', async () => {
    const broken = localImages({
      ocr: { read: () => Promise.reject(new Error('no memory')), close: async () => undefined },
    });
    const bytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

    await expect(broken.read({ bytes, format: 'png' })).rejects.toThrow('no memory');
  });
});
