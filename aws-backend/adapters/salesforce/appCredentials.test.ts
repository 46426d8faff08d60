import { appCredentials } from './appCredentials.ts';
import { beginRollOver, endRollOver } from './credentialRollOver.ts';

const pem = (name: string): string => `-----BEGIN PRIVATE KEY-----\n${name}\n-----END PRIVATE KEY-----\n`;
const blue = { clientId: 'blue', privateKey: pem('blue') };
const green = { clientId: 'green', privateKey: pem('green') };
const read = async (value: string) => {
  const get = async (): Promise<string> => value;
  return appCredentials({ get, getFresh: get }).get();
};

describe('appCredentials', () => {
  it('are one key, or two while keys roll over', async () => {
    expect(await read(JSON.stringify([blue]))).toEqual([blue]);
    expect(await read(JSON.stringify([green, blue]))).toEqual([green, blue]);
  });

  it.each(['', 'null', '[]', JSON.stringify([{ clientId: 'blue' }]), JSON.stringify([blue, green, blue]), pem('topsecret')])(
    'say what is wrong with a value, and never show it',
    async (value) => {
      await expect(read(value)).rejects.toThrow(expect.objectContaining({ message: expect.not.stringContaining('topsecret') }));
    },
  );
});

describe('a roll-over of keys', () => {
  it('puts the new key before the old, and then drops the old', async () => {
    const during = beginRollOver(JSON.stringify([blue]), green);

    expect(await read(during)).toEqual([green, blue]);
    expect(await read(endRollOver(during))).toEqual([green]);
  });

  it('is not begun while another one goes on, nor with a second key for the same app', () => {
    expect(() => beginRollOver(JSON.stringify([green, blue]), { ...blue, clientId: 'red' })).toThrow('end that roll-over first');
    expect(() => beginRollOver(JSON.stringify([blue]), { ...green, clientId: 'blue' })).toThrow('an app of its own');
  });
});
