import { isEncrypted, withoutArmor } from './pgpText.ts';

const signature = '-----BEGIN PGP SIGNATURE-----\nVersion: GnuPG v2\n\niQEcBAEBCAAG\n=abcd\n-----END PGP SIGNATURE-----';
const message = '-----BEGIN PGP MESSAGE-----\n\nhQEMA1XYZabc\n=abcd\n-----END PGP MESSAGE-----';

describe('withoutArmor', () => {
  it('keeps only the text of a signed message', () => {
    const text = `Hello,\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe pump is late.\n- -- \nAnn\n${signature}\nA list`;

    expect(withoutArmor(text)).toBe('Hello,\nThe pump is late.\n-- \nAnn\nA list');
  });

  it('keeps the text before and after an encrypted message', () => {
    expect(withoutArmor(`See below.\n${message}\nAnn`)).toBe('See below.\nAnn');
    expect(isEncrypted(`See below.\n${message}\nAnn`)).toBe(true);
  });

  it('returns unterminated blocks and other text unchanged', () => {
    const cut = message.slice(0, -10);

    expect([withoutArmor(cut), withoutArmor('- no list\n')]).toEqual([cut, '- no list\n']);
  });
});
