import { parseMail } from './parseMail.ts';

const head = 'From: ann@example.com\nSubject: Late delivery';
const parse = (mail: string) => parseMail(Buffer.from(mail));

describe('the headers of a mail', () => {
  it('end where text begins, even without an empty line', async () => {
    const { subject, text } = await parse(`${head}\nDear Bob,\nPumps: none came.\n\nAnn\n`);

    expect([subject, text]).toEqual(['Late delivery', 'Dear Bob,\nPumps: none came.\n\nAnn\n']);
  });

  it('continue after a folded line without indentation', async () => {
    const { subject, to, text } = await parse(`${head}\nof pumps\nTo: bob@example.com\n\nDear Bob\n`);

    expect([subject, to?.[0]?.address, text]).toEqual(['Late delivery of pumps', 'bob@example.com', 'Dear Bob\n']);
  });

  it('ignore lines of servers and mailboxes', async () => {
    const { subject, text } = await parse(`+OK 120 octets\nFrom \n${head}\nX-Spam Score: 1\n\nDear Bob\n`);

    expect([subject, text]).toEqual(['Late delivery', 'Dear Bob\n']);
  });

  it('are optional in a part that begins with text', async () => {
    const { text, attachments } = await parse(`${head}\nContent-Type: multipart/mixed; boundary=cut\n\n--cut\nDear Bob,\n\nAnn\n--cut--`);

    expect([text, attachments]).toEqual(['Dear Bob,\n\nAnn\n', []]);
  });

  it('are read in linear time with 500,000 lines that aren’t headers', async () => {
    const mail = await parse(`${head}\n${'x\n'.repeat(500_000)}To: bob@example.com\n\nDear Bob\n`);

    expect(mail.subject).toBe('Late delivery');
  });
});

describe('a delivery report', () => {
  const status = '--cut\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; bob@example.com\nAction: failed\n';

  it('includes the text before its parts if no part has text', async () => {
    const report = `${head}\nContent-Type: multipart/report; boundary=cut\n\nNo such user: bob\n\n${status}`;

    expect((await parse(`${report}--cut--`)).text).toBe('No such user: bob\n\n');
    expect((await parse(`${report}--cut\n\nBob has left.\n--cut--`)).text).toBe('Bob has left.\n');
  });
});
