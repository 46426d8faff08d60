/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { cutFileName, mediaFields, sha256 } from 'c/uploadQueue';

const account = { id: '001000000000001AAA', objectApiName: 'Account' };
const long = `${'議事録😀'.repeat(60)}../.pdf`;

describe('mediaFields', () => {
  it('set file, parent and the lookup for the parent’s object', () => {
    const file = new File(['hello'], 'notes.txt', { type: 'text/plain' });

    expect(mediaFields(file, account)).toEqual({
      Name: 'notes.txt',
      File_Name__c: 'notes.txt',
      Content_Type__c: 'text/plain',
      Size_Bytes__c: 5,
      Parent_Id__c: account.id,
      Parent_Object__c: 'Account',
      Account__c: account.id,
    });
  });

  it('keep the file’s path in its folder', () => {
    const named = { fileName: 'notes (2).txt', relativePath: '2026/notes (2).txt' };

    expect(mediaFields(new File([''], 'notes.txt'), account, named)).toMatchObject({
      File_Name__c: 'notes (2).txt',
      Relative_Path__c: '2026/notes (2).txt',
    });
  });

  it('relate a file to other objects by ID only', () => {
    const fields = mediaFields(new File([''], 'a'), { id: 'a0X000000000001AAA', objectApiName: 'Invoice__c' });

    expect(Object.keys(fields).filter((name) => name.endsWith('__c'))).toEqual([
      'File_Name__c',
      'Content_Type__c',
      'Size_Bytes__c',
      'Parent_Id__c',
      'Parent_Object__c',
    ]);
  });

  it.each([
    ['001000000000001AAA', '', 'Account'],
    ['001000000000001AAA', '01I000000000001AAA', 'Account'],
    ['a0X000000000001AAA', 'Invoice__c', 'Invoice__c'],
    ['a0X000000000001AAA', '01I000000000001AAA', 'a0X'],
    ['a0X000000000001AAA', '', 'a0X'],
  ])('set for record %s with the object name %p: %s', (id, objectApiName, object) => {
    expect(mediaFields(new File([''], 'a'), { id, objectApiName }).Parent_Object__c).toBe(object);
  });

  it.each([
    ['text/plain;charset=utf-8', 'text/plain'],
    ['', 'application/octet-stream'],
    ['nonsense', 'application/octet-stream'],
  ])('map the media type %p to %p', (type, contentType) => {
    expect(mediaFields(new File([''], 'a', { type }), account).Content_Type__c).toBe(contentType);
  });

  it('cut a name in any script to the length of its field', () => {
    const fields = mediaFields(new File([''], long), account);

    expect(String(fields.Name).length).toBeLessThanOrEqual(80);
    expect(String(fields.File_Name__c).length).toBeLessThanOrEqual(255);
  });
});

describe('cutFileName', () => {
  it('keeps a name that fits', () => {
    expect(cutFileName('../😀.pdf', 255)).toBe('../😀.pdf');
    expect(cutFileName('notes.txt', 9)).toBe('notes.txt');
  });

  it('keeps the extension and never splits a character', () => {
    for (let most = 20; most < 60; most += 1) {
      const cut = cutFileName(long, most);

      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.length).toBeGreaterThanOrEqual(most - 1);
      expect(long.startsWith(cut.slice(0, -'….pdf'.length))).toBe(true);
      expect(cut).toMatch(/….pdf$/u);
      expect(cut.isWellFormed()).toBe(true);
    }
  });

  it('drops an overlong extension', () => {
    expect(cutFileName(`a.${'b'.repeat(300)}`, 20)).toBe(`a.${'b'.repeat(17)}…`);
  });
});

describe('sha256', () => {
  it('hashes the content of a file', async () => {
    expect(await sha256(new File(['hello'], 'a.txt'))).toBe('LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=');
  });

  it('rejects with FILE_CHANGED if the file can’t be read', async () => {
    const file = new File(['hello'], 'a.txt');
    jest.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));

    await expect(sha256(file)).rejects.toMatchObject({ code: 'FILE_CHANGED', retryable: false });
  });
});
