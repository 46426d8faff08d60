/** A part of a mail; one without a name is its text. */
export interface MailPart {
  name: string;
  type: string;
  bytes: Uint8Array | string;
}

/** A mail that says "See below." and has files attached to it. */
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
