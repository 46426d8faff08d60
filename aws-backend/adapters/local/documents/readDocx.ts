import mammoth from 'mammoth';
import { guarded } from './guarded.ts';
import { htmlText } from './htmlText.ts';
import { stated } from './pagedText.ts';
import { htmlTables } from './tables/htmlTables.ts';

/** Pictures are left out: they would be carried along as base64. */
const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

/** Word: by way of HTML, which keeps the rows of tables together. */
export const readDocx = guarded(async (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
  return { pages: [stated(htmlText(value), htmlTables(value))], engine: 'mammoth 1.13.0' };
});
