/** What begins a text that anyone may read, which is signed below, and what only programs read: RFC 9580, 6.2 and 7. */
const signedStart = /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/;
const blockStart = /^-----BEGIN PGP (?:MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)-----\s*$/;
const blockEnd = /^-----END PGP [A-Z ]{1,40}-----\s*$/;

/** Whether a part of a text is encrypted. */
export const isEncrypted = (text: string): boolean => /^-----BEGIN PGP MESSAGE-----/m.test(text);

/** The words of a text, without what is there for programs alone: what has no end is kept. */
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
    // A line that begins with a dash has another one before it.
    else kept.push(where === 'signed' ? line.replace(/^- /, '') : line);
  }
  return [...kept, ...held].join('\n');
};
