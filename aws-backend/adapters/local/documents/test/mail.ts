/** A part of a mail; without a name, it is a text part. */
export interface MailPart {
  name: string;
  type: string;
  bytes: Uint8Array | string;
}

/** Builds a mail with the text "See below." and attachments. */
export const mailOf = (...parts: readonly MailPart[]): Buffer =>
  Buffer.from(
    [
      'From: Ann Lee <ann@example.com>',
      'To: Sales: Bob <bob@example.com>, c@example.com;',
      'Subject: Papers',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="cut"',
      '',
      ...[{ name: '', type: 'text/plain', bytes: 'See below.' }, ...parts].flatMap(({ name, type, bytes }) => [
        '--cut',
        `Content-Type: ${type}`,
        ...(name === '' ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(bytes).toString('base64'),
      ]),
      '--cut--',
      '',
    ].join('\r\n'),
  );
