import { formatBytes } from 'c/formatText';
import type { UploadState } from 'c/uploadQueue';
import { totals, upload } from '../../../../../test/shownUploads.ts';
import { percentOf, textOf } from '../rowText.ts';
import { totalPercent, totalsText } from '../totalsText.ts';

jest.mock('@salesforce/label/c.Media_State_Sending', () => ({ default: '{0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_State_Sending_Rate', () => ({ default: '{0} of {1} at {2}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_State_Paused', () => ({ default: 'paused at {0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_State_Waiting_For_Network', () => ({ default: 'waits at {0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Total_Files', () => ({ default: '{0} of {1} files' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Total_Wrong', () => ({ default: '{0} wrong' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Total_Bytes', () => ({ default: '{0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Rate', () => ({ default: 'at {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Time_Left', () => ({ default: '{0} left' }), { virtual: true });

const [some, all, rate] = [formatBytes(250), formatBytes(1000), formatBytes(9)];

describe('the text of an upload', () => {
  it.each([
    [{ name: 'sending', sentBytes: 250, bytesPerSecond: 0 }, `${some} of ${all}`],
    [{ name: 'sending', sentBytes: 250, bytesPerSecond: 9 }, `${some} of ${all} at ${rate}`],
    [{ name: 'paused', sentBytes: 250 }, `paused at ${some} of ${all}`],
    [{ name: 'waitingForNetwork', sentBytes: 250 }, `waits at ${some} of ${all}`],
  ] as [UploadState, string][])('gives the bytes sent and the size: %p', (state, sentence) => {
    expect(textOf(upload(state))).toBe(sentence);
  });

  it.each([
    [{ name: 'sending', sentBytes: 0, bytesPerSecond: 0 }, 0],
    [{ name: 'finishing' }, 100],
    [{ name: 'sent' }, 100],
  ] as [UploadState, number][])('is complete for an empty file only when nothing is left to send: %p', (state, percent) => {
    expect(percentOf({ ...upload(state), sizeBytes: 0 })).toBe(percent);
  });
});

describe('the text of all uploads', () => {
  it('gives files and bytes, and nothing else if there is nothing else', () => {
    expect(totalsText(totals())).toBe(`1 of 4 files · ${some} of ${all}`);
  });

  it('gives failures, rate and time left', () => {
    const sentence = totalsText(totals({ wrongCount: 2, bytesPerSecond: 9, remainingSeconds: 60 }));

    expect(sentence).toBe(`1 of 4 files · 2 wrong · ${some} of ${all} · at ${rate} · 1 minute left`);
  });

  it.each([
    [{ sentBytes: 500 }, 50],
    [{ sentBytes: 0, sizeBytes: 0 }, 25],
    [{ sentBytes: 1200 }, 100],
  ])('gives the percentage of bytes, or of files if all are empty: %p', (change, percent) => {
    expect(totalPercent(totals(change))).toBe(percent);
  });
});
