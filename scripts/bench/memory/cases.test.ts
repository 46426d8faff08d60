import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cases, makeFile } from './cases.ts';
import { lambdaHeap } from './lambdaHeap.ts';
import { mailThread } from './mailThread.ts';
import { readers } from './readers.ts';

describe('mailThread', () => {
  it('returns text of the requested length in which every mail differs', () => {
    const thread = mailThread(50_000);
    const mails = thread.split(/(?=From: )/).slice(0, -1);

    expect(thread).toHaveLength(50_000);
    expect(new Set(mails).size).toBe(mails.length);
  });
});

describe('lambdaHeap', () => {
  it('returns the heap flags that Lambda sets for a function’s memory size', () => {
    expect(lambdaHeap('interpret')).toEqual({ memoryMb: 1024, flags: ['--max-old-space-size=921', '--max-semi-space-size=51'] });
  });
});

describe('the mails of the memory benchmark', () => {
  const mails = cases.filter(({ format }) => format === 'eml');

  it.each(mails)('can be read: $what', async (each) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'memory-'));
    const text = await readers.documents.read(await makeFile(each, 5_000, folder));
    await rm(folder, { recursive: true });

    expect(text).toMatchObject({ text: expect.stringMatching(/Subject: Re: the pump[^]*(?:Kind regards,|data\.bin)/) });
  });
});
