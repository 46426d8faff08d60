import { PDFDocument, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import type { Images } from '../../../../ports/images.ts';
import { unreadInPdf } from '../../redaction/unread/unreadInPdf.ts';
import { readPdf } from '../readPdf.ts';
import { withoutJpeg2000 } from './withoutJpeg2000.ts';

/** "Scanned with JPEG 2000" in grayscale, written by Pillow 12.3.0, because no package here writes this format. */
const words = [
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAoAAAA4QAAQcHAAAAAAAPY29scgEAAAAAABEAAAbLanAyY/9P/1EAKQAAAAADhA',
  'AAAKAAAAAAAAAAAAAAA4QAAACgAAAAAAAAAAAAAQcBAf9SAAwAAAABAAUEBAAA/1wAI0J3IHbwdvB2wG8AbwBu4GdQZ1BnaFAFUAVQR1fTV9NXYv9kACUAAUNyZWF0ZWQg',
  'YnkgT3BlbkpQRUcgdmVyc2lvbiAyLjUuNP+QAAoAAAAABjoAAf+Tz6XwE/5Jzw3m0GK77MubqtShZYVyFxwhoU5/0B/qtPY/yUa9trZT3SC01p+zSMcK7zSWjgf1VE2sQi',
  'mcMOGX25TD4y8HxI4PgXA4J0Xl3WlYdREbIv9mH8dAW4r1f4WyTh3aRIJRy15Q8pJsgET8R1kN1efsBG/VXKFjqBY9KUvO1sQZOBLDMUKXFG1g4MpqYet7HAOruUKk9YXH',
  'x0GHwXsPhtytaP6ZZlujUsDYK90zZduXSuT7jOdqxwXUolv4cn8z45SL72tnB/pOmlei1/Sb9WDbPMvVRElY1yDzdtrRY66KZC5KsNr0DPrWrPnZHn7SWzuZbv6eA+iCX1',
  'P33/qK+IxIXDa6X4t76FCVKaDrN9wWxxtIQdTrJtWQyrUA1rMkIksU+fdQzcTflwfq8KHnjnZvG02JllAZ7XpoFFEV6+Yd8HLi1MnPqNbgmT7iFzKiCT/fG6KS5+O4fjQZ',
  '+S2XwJYfbn6s0aUHW63QiylCTD86EBa9n+o6GEMgky46Z0vdCd2oXqLX/cAWQk8H2D6jc4zCk9MYHmyLI0sV69sTB3shVG0P2s0Uci8iMtuFa1Cy24U6+2A/9owspYtKyh',
  's22huOEmklV9qh7bLScABStMWm5bLRFcW2uSVJilBwZsKkxxZp7U7xixqnNsYTLiixi76mPxJbzofZ7BdNY8SX1UhK370UKEnSpjaqYoZb/F28vj/JCZRXlLKkfB5JesJA',
  'rpqX97cL+NusMiETTn/KUHMf8RuQF4fW/Z62flQTtp6FjUBxZVmUyYTP62tcH6kVb5mLsLOfwNEa14mWEtgB7dacoPtP8lQmoHq80+3P+KX1Eg9ms/GejgxFtXrycDxJ8q',
  'wgJJHSyTOM6ayysu8gtpicGv93ofNhAnczNmnVwzS1+vy4Hx6mwzS6XuXIlPeKPQKhK+1svNUOl4XjF453JPGwkI/9TVAf4k/IdsMzpwiT1SBcsI82g+w2WsnDCUoc6Wze',
  'eHKu8KIUa/ZfzARgnm0tX8FnaqEZI3HS8mL27o34dl3tO590n7bvyq0dWOAfpaqFbsShJ6iu/xJsTWtqhi0cVZbPUpoEfUvlmTlQrC3Ss3TRSCDCNEfLKf8WG+9rVmnNkM',
  'XrxkXQY2E8vkjmVZIzacDjobPbWZSZK9hXSKWLl/5a1M3SIKGDKfvziSQy6an3l9qkRlfcqoZrWJBalX/QDkogFqr/cknbYp5IwoPq5G6om8SeUSWweKHkTWVMxw3ip2cb',
  'tL+07G39VveV07yRUEogQc5Ekd8q64Jv9C4uJNDGkRzFfJmpK3a6JZtxoLfgkZQxVQy5qCqObePGWOBPZmgeuKl/SUHhhnsZme1E+D/8V+t8AvTzt2Rvg8/tc++kqwdTyn',
  'N2/zmBRP8rXXfxlIknLlMy30FcUgeZjUcl4K8O4++XBh3dyPpxSH/hL4ZmNTpsFWhjHWFk5w1GYDKaYroNwdsK5wphW5SonYn35kQR7totK6Gl3k/YGzEBfQjoypQomi2X',
  'D7DVsrOEt/WVYJn1PMb911ob/lITkHTY1wQ5UOxFIRhccB1/kYL2ZGBUh+Z4+97Utq9iMSTG/UZ4AR8AgQ5YlsNjAt+mz4aoDe3I3X/a+Pyz5q/zXeWf81IB4/ND5qfzWe',
  'bMAPBwhxHFP7sqMFfUnfnNDFcpFZzJAIilHxTu/WsAXlxzRPt0t1dU06tyEUV7wLNFMV/vO0ut9KEMrvnDDZKBz6lit0cE7gQK/2sTpn4bqauD2ztKRJxYJg0DZIDXQ4sU',
  'WUxYmC6eVZvGAlE5en7xb2GOF/AsEPbNnMbCaRkcS4aivCVL0v8nGEC8sJrwIetIMyYRVell1LdbHL2Jf80RaaeawK51Gp/BqtWngYGEIbtqu5tXcO3cPdfeFs8+ZwCUGC',
  'hJPncFht+Wr8ywhYzw7CYaXL9RD+7xZsQSNk7Qo5pSoR/prYMvLYp0ziIHoN1pV1IVCb88xwK3b1Q9TmHn7YPQPJ3uOyiRwSOuWDQ5aa0YQi3Dn2n3aw86pxK3n0qgQLJB',
  '+RNDxx7siWTr6UcPwXJIbQDR32c/qP7r8OriqsOm2kbFU4Axa0TQDRTgBIwfe9l/4z2KWj8rO+1Bp0T/2Q==',
].join('');

const scanOf = async (change: Record<string, string | string[]> = {}): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([450, 80]);
  const picture = { Type: 'XObject', Subtype: 'Image', Width: 900, Height: 160, Filter: 'JPXDecode', ...change };
  const stream = pdf.context.stream(Buffer.from(words, 'base64'), picture);
  page.node.setXObject(PDFName.of('Scan'), pdf.context.register(stream));
  const drawing = pdf.context.stream('q 450 0 0 80 0 0 cm /Scan Do Q');
  page.node.set(PDFName.of('Contents'), pdf.context.register(drawing));
  return pdf.save({ useObjectStreams: false });
};

/** Returns the darkest pixel of the image passed to OCR: 255 on a blank page. */
const darkest = async (bytes: Uint8Array): Promise<number | undefined> => {
  const seen: number[] = [];
  const images: Images = {
    async read({ bytes: picture, format }) {
      seen.push((await sharp(picture).stats()).channels[0]?.min ?? 255);
      return { schemaVersion: 1, format, text: 'read', pages: [], attachments: [], engine: 'none' };
    },
  };
  await readPdf(images)(bytes, 'scan.pdf');
  return seen[0];
};

describe('a PDF with a scan in JPEG 2000', () => {
  it.each<[string, Record<string, string | string[]>]>([
    ['without a color space', {}],
    ['in grayscale', { ColorSpace: 'DeviceGray' }],
    ['whose filter is a list', { Filter: ['JPXDecode'] }],
  ])('is read %s', async (_, change) => {
    expect(await darkest(await scanOf(change))).toBeLessThan(60);
  });

  it('gets a note if it can’t be decoded, and then holds unread content', async () => {
    const bytes = Buffer.from(await scanOf());
    // Damages the first marker of the codestream.
    bytes.writeUInt16BE(0, bytes.indexOf(Buffer.from('ff4fff51', 'hex')));
    const images: Images = {
      read: async ({ format }) => ({ schemaVersion: 1, format, text: '', pages: [], attachments: [], engine: 'none' }),
    };

    expect((await readPdf(images)(bytes, 'scan.pdf')).notes).toEqual([{ code: 'PICTURES_JPEG_2000' }]);
    expect(await unreadInPdf(bytes)).toBe(true);
  });

  it('is the only kind of PDF that withoutJpeg2000 rewrites', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const bytes = await pdf.save();

    expect(await withoutJpeg2000(bytes)).toBe(bytes);
  });
});
