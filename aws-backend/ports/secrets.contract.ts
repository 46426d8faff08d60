import type { Secrets } from './secrets.ts';

/** A place where a test can store secrets for the `Secrets` under test. */
export interface SecretPlace {
  secrets: Secrets;
  put(name: string, value: string): Promise<void>;
}

/** Contract tests for implementations of Secrets. */
export const secretsContract = (name: string, make: () => Promise<SecretPlace>): void => {
  describe(`${name} (Secrets contract)`, () => {
    it('returns a secret exactly as it was stored', async () => {
      const { secrets, put } = await make();
      await put('token-signing-key', '{"kty":"EC"}\n ü');

      expect(await secrets.get('token-signing-key')).toBe('{"kty":"EC"}\n ü');
    });

    it('keeps secrets apart', async () => {
      const { secrets, put } = await make();
      await put('token-signing-key', 'a');
      await put('salesforce-credentials', 'b');

      expect([await secrets.get('token-signing-key'), await secrets.get('salesforce-credentials')]).toEqual(['a', 'b']);
    });

    it('returns the new value after getFresh', async () => {
      const { secrets, put } = await make();
      await put('token-signing-key', 'old');
      await secrets.get('token-signing-key');
      await put('token-signing-key', 'new');

      expect(await secrets.getFresh('token-signing-key')).toBe('new');
      expect(await secrets.get('token-signing-key')).toBe('new');
    });

    it('rejects while a secret is missing, and finds it once it is stored', async () => {
      const { secrets, put } = await make();

      await expect(secrets.get('token-signing-key')).rejects.toThrow();
      await put('token-signing-key', 'here');
      expect(await secrets.get('token-signing-key')).toBe('here');
    });
  });
};
