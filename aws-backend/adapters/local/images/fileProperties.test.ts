import sharp, { type Exif } from 'sharp';
import { fileProperties } from './fileProperties.ts';

const photo = (exif: Exif) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .withExif(exif)
    .jpeg()
    .toBuffer();

describe('fileProperties', () => {
  it('returns camera, time and location, and marks the location as personal', async () => {
    const bytes = await photo({
      IFD0: { Make: 'Globex', Model: 'Globex One' },
      IFD2: { DateTimeOriginal: '2026:01:15 09:30:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 48/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 33/1 0/1' },
    });

    expect(await fileProperties(bytes)).toEqual([
      { name: 'Camera', value: 'Globex One', isPersonal: false },
      { name: 'Taken', value: '2026-01-15 09:30:00', isPersonal: false },
      { name: 'Place', value: '53.80000, -1.55000', isPersonal: true },
    ]);
  });

  it.each([
    ['Author', { IFD0: { Artist: 'Margaret Thompson', Copyright: 'Fabrikam' } }, 'Margaret Thompson'],
    ['Author', { IFD2: { CameraOwnerName: 'Margaret Thompson' } }, 'Margaret Thompson'],
    ['Description', { IFD0: { ImageDescription: 'Our house in Leeds' } }, 'Our house in Leeds'],
  ])('marks the %s as personal', async (name, exif, value) => {
    expect(await fileProperties(await photo(exif))).toEqual([{ name, value, isPersonal: true }]);
  });

  it('returns nothing for a picture without Exif data', async () => {
    expect(await fileProperties(await photo({}))).toEqual([]);
    expect(await fileProperties(Buffer.from('no picture'))).toEqual([]);
  });
});
