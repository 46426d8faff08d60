import exifr from 'exifr';
import type { FileProperty } from '../../../contracts/extraction.ts';
import { partAboutCamera } from './firstPicture.ts';

interface Exif {
  Make?: unknown;
  Model?: unknown;
  DateTimeOriginal?: unknown;
  CreateDate?: unknown;
  latitude?: unknown;
  longitude?: unknown;
  Artist?: unknown;
  OwnerName?: unknown;
  Copyright?: unknown;
  ImageDescription?: unknown;
}

const place = ['GPSLatitude', 'GPSLongitude', 'GPSLatitudeRef', 'GPSLongitudeRef'];
const people = ['Artist', 'OwnerName', 'Copyright', 'ImageDescription'];
const wanted = ['Make', 'Model', 'DateTimeOriginal', 'CreateDate', ...place, ...people];

const textOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\u0000', '').trim() : '');

/** The make is left out if the model begins with it: "Canon" and "Canon EOS R6". */
const cameraOf = ({ Make, Model }: Exif): string => {
  const [make, model] = [textOf(Make), textOf(Model)];
  return model.startsWith(make) ? model : `${make} ${model}`.trim();
};

/** Cameras write local time without a time zone, "2026:01:15 09:30:00"; none is guessed. */
const timeOf = ({ DateTimeOriginal, CreateDate }: Exif): string =>
  textOf(DateTimeOriginal ?? CreateDate).replace(/^(\d{4}):(\d\d):(\d\d)/, '$1-$2-$3');

/** Five decimals are accurate to about a meter. */
const placeOf = ({ latitude, longitude }: Exif): string =>
  Number.isFinite(latitude) && Number.isFinite(longitude) ? `${Number(latitude).toFixed(5)}, ${Number(longitude).toFixed(5)}` : '';

/** The owner of the picture: cameras write the name that is set in them into every file. */
const authorOf = ({ Artist, OwnerName, Copyright }: Exif): string =>
  [Artist, OwnerName, Copyright].map(textOf).find((name) => name !== '') ?? '';

/** Reads a photo's Exif data. Its location, author and description are marked as personal. Empty if there is none or it is damaged. */
export const fileProperties = async (bytes: Uint8Array): Promise<FileProperty[]> => {
  const reading = exifr.parse(partAboutCamera(bytes), { pick: wanted, reviveValues: false });
  const exif = ((await reading.catch(() => undefined)) ?? {}) as Exif;
  const properties: FileProperty[] = [
    { name: 'Camera', value: cameraOf(exif), isPersonal: false },
    { name: 'Taken', value: timeOf(exif), isPersonal: false },
    { name: 'Place', value: placeOf(exif), isPersonal: true },
    { name: 'Author', value: authorOf(exif), isPersonal: true },
    { name: 'Description', value: textOf(exif.ImageDescription), isPersonal: true },
  ];
  return properties.filter(({ value }) => value !== '');
};
