import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { mediaKey } from '../../aws-backend/contracts/media.ts';
import { noteSentences } from '../../aws-backend/contracts/notes.ts';
import { rejections, type RejectionCode } from '../../aws-backend/contracts/rejections.ts';
import { openFile } from '../demo/openFiles.ts';
import { readInsights, type StoredMedia } from '../demo/readInsights.ts';
import { sharedSystem, type SharedSystem } from '../test/sharedSystem.ts';
import { adminUsername, ownerUsername } from './localUsers.ts';
import { uploadsBucket } from './stackNames.ts';
import { person, type Parent, type Person } from './test/person.ts';
import { bomb, fileOf, halfWord, lockedPdf, longName, longPdf, longText, lyingBomb, dss } from './test/troublesomeFiles.ts';

// Processing is slow while several systems share a machine.
jest.setTimeout(180_000);

let system: SharedSystem;
let account: Parent;
let [riley, avery]: Person[] = [];

beforeAll(async () => {
  system = await sharedSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, avery] = await Promise.all([ownerUsername, adminUsername].map((name) => person(system.status, name)));
});

/** Drops files together, like a sales rep, and returns what the org stores about each. */
const readAll = async (files: File[]): Promise<StoredMedia[]> => {
  const mediaIds = await riley!.dropAndWait(files, account);
  const stored = await readInsights(riley!.connection, mediaIds);
  return mediaIds.map((mediaId) => stored.find(({ Id }) => Id === mediaId)!);
};

const kept = async (mediaId: string): Promise<Uint8Array> => {
  const { organization_id: orgId } = await riley!.connection.identity();
  const Key = mediaKey(orgId, account.id, mediaId);
  const { Body } = await system.s3.send(new GetObjectCommand({ Bucket: uploadsBucket, Key }));
  return Body!.transformToByteArray();
};
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const isKept = async (mediaId: string, file: File): Promise<boolean> =>
  digest(await kept(mediaId)) === digest(new Uint8Array(await file.arrayBuffer()));

describe('a file of a supported format', () => {
  const office = 'application/vnd.openxmlformats-officedocument';
  const samples: [name: string, kind: string, contentType: string, says: string][] = [
    ['invoice.pdf', 'Document', 'application/pdf', 'Annual support plan, 12 months'],
    ['scanned-contract.pdf', 'Document', 'application/pdf', 'The supplier repairs or replaces a damaged pump within five days.'],
    ['scanned-letter.png', 'Image', 'image/png', 'The pump arrived two weeks late and the housing was damaged.'],
    ['receipt.jpg', 'Image', 'image/jpeg', 'Coffee House London'],
    ['fax.tiff', 'Image', 'image/tiff', 'Our warehouse is open from 8 to 16 hours.'],
    ['meeting-notes.docx', 'Document', `${office}.wordprocessingml.document`, 'wants to extend it for two years.'],
    ['price-list.xlsx', 'Spreadsheet', `${office}.spreadsheetml.sheet`, 'Pump P-200\t1249'],
    ['business-review.pptx', 'Presentation', `${office}.presentationml.presentation`, 'The service team solved all open cases.'],
    ['proposal.odt', 'Document', 'application/vnd.oasis.opendocument.text', 'extend the annual support plan until 31 December 2027'],
    ['libreoffice/service-report.doc', 'Document', 'application/msword', 'Seal kit\t2\t€16.40'],
    ['libreoffice/service-report.rtf', 'Document', 'application/rtf', 'Seal kit\t2\t€16.40'],
    ['libreoffice/stock-list.ods', 'Spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet', 'Pump P-200\t12'],
    ['libreoffice/roadmap.odp', 'Presentation', 'application/vnd.oasis.opendocument.presentation', 'Pump P-300 in March'],
    ['complaint.eml', 'Mail', 'message/rfc822', 'late again and our customers in Milan are unhappy'],
    ['product-page.html', 'Web Page', 'text/html', 'The quiet pump for farms & workshops'],
    ['orders.csv', 'Spreadsheet', 'text/csv', '48213\tNorthwind Trading\tChicago'],
    ['support-chat.txt', 'Text', 'text/plain', 'The new portal is great, thank you!'],
    ['japanese-letter.txt', 'Text', 'text/plain', '納品の遅延についてご連絡いたします。'],
  ];
  let read: Map<string, StoredMedia>;
  beforeAll(async () => {
    const stored = await readAll(await Promise.all(samples.map(([name]) => openFile(`scripts/samples/${name}`))));
    read = new Map(samples.map(([name], index) => [name, stored[index]!]));
  });

  it.each(samples)('becomes Ready with its text: %s', (name, kind, contentType, says) => {
    expect(read.get(name)).toMatchObject({ Status__c: 'Ready', Status_Code__c: null, Kind__c: kind, Content_Type__c: contentType });
    expect(read.get(name)!.Redacted_Text__c).toContain(says);
  });

  it('gets insights: language, sentiment, summary, entities, key phrases and personal data', () => {
    const { Language__c, Sentiment__c, Summary__c, Redacted_Text__c, Insights__r } = read.get('scanned-letter.png')!;
    const inOneLine = (text: string | null) => text!.replace(/\s+/g, ' ');

    expect([read.get('japanese-letter.txt')!.Language__c, Language__c]).toEqual(['ja', 'en']);
    expect(['Positive', 'Neutral', 'Negative', 'Mixed']).toContain(Sentiment__c);
    const extract = Summary__c!.split(/(?<=[.!?]) /);
    expect(extract.length).toBeGreaterThan(1);
    for (const sentence of extract) expect(inOneLine(Redacted_Text__c)).toContain(inOneLine(sentence));
    expect(Insights__r!.records.map(({ Kind__c }) => Kind__c)).toEqual(expect.arrayContaining(['Entity', 'Key Phrase', 'Personal Data']));
  });

  it('gets notes about its processing, as sentences and as codes', async () => {
    const { Id } = read.get('japanese-letter.txt')!;
    const { records } = await riley!.connection.query(`SELECT Notes__c, Note_Codes__c FROM Media__c WHERE Id = '${Id}'`);

    expect(records).toMatchObject([
      {
        Notes__c: `${noteSentences.PERSONAL_DATA_OTHER_LANGUAGE}\n${noteSentences.SENTIMENT_UNJUDGED}`,
        Note_Codes__c: '{"code":"PERSONAL_DATA_OTHER_LANGUAGE"}\n{"code":"SENTIMENT_UNJUDGED"}',
      },
    ]);
  });

  it('stores no personal data in Salesforce, only its kinds and counts', () => {
    const inSalesforce = JSON.stringify([...read.values()]);

    for (const secret of ['GB29', '555-0147', 'm.thompson', 's.johnson@', 'anna.schmidt84', '03/22/1979', 'Margaret Thompson', '7946 0958'])
      expect(inSalesforce).not.toContain(secret);
    expect(read.get('support-chat.txt')!.Insights__r!.records).toContainEqual(
      expect.objectContaining({ Kind__c: 'Personal Data', Value__c: 'EMAIL', Count__c: 1 }),
    );
  });
});

describe('a text in any script', () => {
  it.each([
    ['ru', 'Поставка насоса задержалась на две недели, и корпус был повреждён.'],
    ['ar', 'وصلت المضخة متأخرة أسبوعين وكان الغلاف تالفا.'],
    ['hi', 'पंप दो सप्ताह देर से पहुँचा और उसका आवरण क्षतिग्रस्त था।'],
    ['ko', '펌프가 2주 늦게 도착했고 케이스가 손상되었습니다.'],
    ['zh', '水泵晚到了两周，而且外壳已经损坏。'],
  ])('is stored unchanged: %s', async (language, text) => {
    const [media] = await readAll([fileOf(text, `${language}.txt`, 'text/plain')]);

    expect(media).toMatchObject({ Status__c: 'Ready', Language__c: language });
    expect(media!.Redacted_Text__c).toContain(text);
  });
});

describe('a file that can’t be processed', () => {
  const bad: [what: string, code: RejectionCode, kind: string, make: () => File | Promise<File>][] = [
    ['an empty file', 'FILE_EMPTY', 'Text', () => fileOf('', 'empty.txt', 'text/plain')],
    ['a PDF of 0 bytes', 'FILE_EMPTY', 'Document', () => fileOf('', 'empty.pdf', 'application/pdf')],
    ['a PDF with a password', 'FILE_ENCRYPTED', 'Document', lockedPdf],
    ['half a Word document', 'FILE_CORRUPT', 'Document', async () => halfWord(await readFile('scripts/samples/meeting-notes.docx'))],
    ['a PDF that ends after its header', 'FILE_CORRUPT', 'Document', () => fileOf('%PDF-1.7\n%âãÏÓ\n', 'cut.pdf', 'application/pdf')],
    ['a ZIP bomb', 'ARCHIVE_TOO_LARGE', 'Document', bomb],
    ['a ZIP bomb that lies about its size', 'ARCHIVE_TOO_LARGE', 'Document', lyingBomb],
    ['a program', 'FILE_TYPE_UNSUPPORTED', 'Other', () => fileOf(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'run')],
    ['sound of a dictating machine', 'RECORDING_TYPE_UNSUPPORTED', 'Audio', dss],
  ];
  let stored: Map<string, { file: File; media: StoredMedia }>;
  beforeAll(async () => {
    const files = await Promise.all(bad.map(async ([, , , make]) => make()));
    const medias = await readAll(files);
    stored = new Map(bad.map(([what], index) => [what, { file: files[index]!, media: medias[index]! }]));
  });

  it.each(bad)('is rejected with a reason, and kept: %s', async (what, code, kind) => {
    const { file, media } = stored.get(what)!;

    expect(media).toMatchObject({
      ...{ Status__c: 'Rejected', Status_Code__c: code, Status_Reason__c: rejections[code], Kind__c: kind },
      ...{ Size_Bytes__c: file.size, Redacted_Text__c: null, Insights__r: null },
    });
    expect(await isKept(media.Id, file)).toBe(true);
    await expect(riley!.broker.content(media.Id, 'redacted')).rejects.toMatchObject({ code: 'CONTENT_NOT_READY' });
  });
});

describe('an unusual file', () => {
  it('is identified by its content: a PNG named .pdf', async () => {
    const png = await readFile('scripts/samples/scanned-letter.png');
    const [media] = await readAll([fileOf(png, 'letter.pdf', 'application/pdf')]);

    expect(media).toMatchObject({ Status__c: 'Ready', Kind__c: 'Image', Content_Type__c: 'image/png' });
    expect(media!.Redacted_Text__c).toContain('The pump arrived two weeks late');
  });

  it('is read up to its 300th page', async () => {
    const [media] = await readAll([await longPdf(300)]);

    expect(media).toMatchObject({ Status__c: 'Ready', Page_Count__c: 300 });
    expect(media!.Redacted_Text__c).toMatch(/page number 1 of the long contract[^]*page number 300 of the long contract/);
  });

  it('keeps a name of 255 characters with emoji and dots', async () => {
    const file = fileOf('契約書の内容について', longName, 'text/plain');
    expect(longName).toHaveLength(255);

    const [media] = await readAll([file]);

    const { records } = await riley!.connection.query(`SELECT File_Name__c FROM Media__c WHERE Id = '${media!.Id}'`);
    expect(records).toMatchObject([{ File_Name__c: longName }]);
    expect(media!.Status__c).toBe('Ready');
    expect(await isKept(media!.Id, file)).toBe(true);
    const { url, fileName } = await avery!.broker.content(media!.Id, 'original');
    expect(fileName).toBe(longName);
    const download = await fetch(url);
    expect(download.headers.get('content-disposition')).toContain(encodeURIComponent('議事録'));
    expect(await download.text()).toBe('契約書の内容について');
  });

  it('isn’t confused with another of the same name', async () => {
    const both = await readAll(['The first one.', 'The second one.'].map((text) => fileOf(text, 'note.txt', 'text/plain')));

    expect(both.map(({ Status__c, Redacted_Text__c }) => [Status__c, Redacted_Text__c])).toEqual([
      ['Ready', expect.stringContaining('The first one.')],
      ['Ready', expect.stringContaining('The second one.')],
    ]);
    expect(both[0]!.Id).not.toBe(both[1]!.Id);
  });

  it('is truncated in Salesforce and complete in S3: a text of 3 MB', async () => {
    const file = longText();
    const [media] = await readAll([file]);

    const { records } = await riley!.connection.query(`SELECT Text_Is_Cut__c FROM Media__c WHERE Id = '${media!.Id}'`);
    expect(records).toMatchObject([{ Text_Is_Cut__c: true }]);
    expect(media).toMatchObject({ Status__c: 'Ready', Size_Bytes__c: file.size });
    expect(media!.Redacted_Text__c!.length).toBeLessThanOrEqual(131_072);
    expect(media!.Redacted_Text__c!.endsWith('…')).toBe(true);
    const whole = await (await fetch((await riley!.broker.content(media!.Id, 'redacted')).url)).text();
    expect(whole).toContain('This is the very last sentence.');
    expect(whole.length).toBeGreaterThan(2_900_000);
    expect(await isKept(media!.Id, file)).toBe(true);
  });
});
