import { appCredentials } from './appCredentials.ts';
import { beginRollOver, endRollOver } from './credentialRollOver.ts';

const pem = (name: string): string => `-----BEGIN PRIVATE KEY-----\n${name}\n-----END PRIVATE KEY-----\n`;
const blue = { clientId: 'blue', privateKey: pem('blue') };
const green = { clientId: 'green', privateKey: pem('green') };
const read = async (value: string) => {
  const get = async (name: string): Promise<string> => (name === 'salesforce-credentials' ? value : '');
  return appCredentials({ get, getFresh: get }).get();
};

describe('appCredentials', () => {
  it('returns one key, or two during a key rotation', async () => {
    expect(await read(JSON.stringify([blue]))).toEqual([blue]);
    expect(await read(JSON.stringify([green, blue]))).toEqual([green, blue]);
  });

  it.each([
    ...['', 'null', '[]', pem('topsecret')],
    ...[[{ clientId: 'blue' }], [{ ...blue, clientId: '' }], [{ ...blue, privateKey: 'topsecret' }], [blue, green, blue]].map((value) =>
      JSON.stringify(value),
    ),
  ])('rejects an invalid secret without showing its value', async (value) => {
    await expect(read(value)).rejects.toThrow(
      /^The secret “salesforce-credentials” is not a JSON list of one or two \{clientId, privateKey\}$/,
    );
  });
});

describe('a key rotation', () => {
  it('puts the new key before the old one, and then removes the old one', async () => {
    const during = beginRollOver(JSON.stringify([blue]), green);

    expect(await read(during)).toEqual([green, blue]);
    expect(await read(endRollOver(during))).toEqual([green]);
  });

  it('can’t start during another rotation or with a second key for the same app', () => {
    expect(() => beginRollOver(JSON.stringify([green, blue]), { ...blue, clientId: 'red' })).toThrow('finish that key rotation first');
    expect(() => beginRollOver(JSON.stringify([blue]), { ...green, clientId: 'blue' })).toThrow('needs its own app');
  });
});
