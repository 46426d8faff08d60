import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { message } from '../../adapters/local/documents/test/message.ts';
import { bundle } from './bundle.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);

/** Reads files from a bundle alone, and prints the length and the beginning of each text. */
const reading = (files: readonly string[]): string => `
  import { readFileSync } from 'node:fs';
  import { localDocuments } from ${JSON.stringify(path.join(root, 'aws-backend/adapters/local/documents/localDocuments.ts'))};
  const images = { read: async ({ format }) => ({ schemaVersion: 1, format, text: '', pages: [], attachments: [], engine: 'none' }) };
  const texts = [];
  for (const file of ${JSON.stringify(files)}) {
    const { text } = await localDocuments(images).read({ bytes: readFileSync(file), format: file.split('.').pop(), fileName: file });
    texts.push(text.split('\\n')[0]);
  }
  console.log(JSON.stringify(texts));`;

describe('a bundle of the document readers', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readers-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads files of Outlook, Office up to 2003 and LibreOffice', async () => {
    const mail = path.join(folder, 'mail.msg');
    writeFileSync(mail, message({ '0037001F': 'Grüße' }));
    const samples = ['service-report.doc', 'service-report.rtf', 'stock-list.ods', 'stock-list.xls', 'roadmap.odp', 'roadmap.ppt'];
    const entry = path.join(folder, 'entry.mjs');
    writeFileSync(entry, reading([mail, ...samples.map((name) => path.join(root, 'scripts/samples/libreoffice', name))]));
    await bundle(entry, path.join(folder, 'out'));

    const { stdout } = await run(process.execPath, [path.join(folder, 'out', 'index.mjs')], { cwd: folder });

    expect(JSON.parse(stdout)).toEqual([
      'Subject: Grüße',
      'Globex Field Service',
      'Globex Field Service',
      'Stock',
      'Stock',
      'Roadmap of Globex',
      'Roadmap of Globex',
    ]);
  });
});
