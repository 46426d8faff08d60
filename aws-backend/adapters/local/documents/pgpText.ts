/** The start of cleartext signed messages, and of ASCII-armored blocks: RFC 9580, 6.2 and 7. */
const signedStart = /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/;
const blockStart = /^-----BEGIN PGP (?:MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)-----\s*$/;
const blockEnd = /^-----END PGP [A-Z ]{1,40}-----\s*$/;

/** Whether a text contains an encrypted message. */
export const isEncrypted = (text: string): boolean => /^-----BEGIN PGP MESSAGE-----/m.test(text);

/** Removes the PGP armor of signed text, and complete blocks. Keeps unterminated blocks. */
export const withoutArmor = (text: string): string => {
  if (!text.includes('-----BEGIN PGP ')) return text;
  const kept: string[] = [];
  let held: string[] = [];
  let where: 'text' | 'head' | 'signed' | 'block' = 'text';
  for (const line of text.split('\n')) {
    if (where === 'block') {
      held.push(line);
      if (!blockEnd.test(line)) continue;
      held = [];
      where = 'text';
    } else if (blockStart.test(line)) {
      held = [line];
      where = 'block';
    } else if (signedStart.test(line)) where = 'head';
    else if (where === 'head') where = line.trim() === '' ? 'signed' : 'head';
    // Signed lines that start with a dash are escaped with "- ".
    else kept.push(where === 'signed' ? line.replace(/^- /, '') : line);
  }
  return [...kept, ...held].join('\n');
};
