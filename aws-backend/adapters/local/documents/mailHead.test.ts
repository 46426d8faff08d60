import { mailHead } from './mailHead.ts';
import { parseMail } from './parseMail.ts';

const headOf = async (...lines: string[]): Promise<string[]> =>
  mailHead(await parseMail(Buffer.from(`${lines.join('\r\n')}\r\n\r\nHello`)));

describe('mailHead', () => {
  it('includes a reply-to address that differs from the sender, as with web forms', async () => {
    const from = 'From: Shop <noreply@shop.example>';

    expect(await headOf(from, 'Reply-To: "Lee, Ann" <ann@fabrikam.example>', 'To: us@example.com', 'Subject: Pumps')).toEqual([
      from,
      'Reply-To: Lee, Ann <ann@fabrikam.example>',
      'To: us@example.com',
      'Subject: Pumps',
    ]);
  });

  it('joins a character that is split between two encoded words', async () => {
    const [before, behind] = [Buffer.from('Grü').subarray(0, 3), Buffer.from('ü für Ann').subarray(1)].map((piece) =>
      piece.toString('base64'),
    );

    expect(await headOf(`Subject: =?utf-8?B?${before ?? ''}?=`, ` =?UTF-8?b?${behind ?? ''}?=`)).toEqual(['Subject: Grü für Ann']);
    expect(await headOf(`Subject: =?utf-8?B?ww==?= =?utf-8?B?nGJlcg==?=`)).toEqual(['Subject: Über']);
  });

  it('returns a folded subject as one line', async () => {
    expect(await headOf('Subject: The pump', '\tis =?utf-8?Q?late?=', '\t=?utf-8?Q?_again?=')).toEqual(['Subject: The pump is late again']);
  });

  it('allows 80,000 recipients, and rejects twice as many as too large', async () => {
    const people = (count: number): string => `To: ${'Ann Lee <ann@example.com>,\r\n '.repeat(count)}`;

    expect((await headOf(people(80_000)))[0]).toHaveLength(80_000 * 27 + 2);
    await expect(headOf(people(160_000))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it.each(['Reply-To: NoReply@shop.example', 'Reply-To: The shop <noreply@shop.example>', 'Reply-To: ', 'X-Other: 1'])(
    'leaves out a missing, empty or equal reply-to address: %s',
    async (line) => {
      expect(await headOf('From: Shop <noreply@shop.example>', line)).toEqual(['From: Shop <noreply@shop.example>']);
    },
  );
});
