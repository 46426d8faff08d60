import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt } from 'jose';
import { audienceOf, jwtAssertion } from './jwtAssertion.ts';

describe('audienceOf', () => {
  it.each([
    ['https://acme.my.salesforce.com', 'https://login.salesforce.com'],
    ['https://acme-dev-ed.develop.my.salesforce.com', 'https://login.salesforce.com'],
    ['https://acme--dev.sandbox.my.salesforce.com', 'https://test.salesforce.com'],
    ['https://acme--dev.my.salesforce.com', 'https://test.salesforce.com'],
    ['https://force-nosoftware-7890.scratch.my.salesforce.com', 'https://test.salesforce.com'],
    ['https://test.salesforce.com', 'https://test.salesforce.com'],
    ['https://acme.my.site.com/customers', 'https://acme.my.site.com/customers'],
    ['http://127.0.0.1:8600', 'http://127.0.0.1:8600'],
  ])('for %s is %s', (loginUrl, audience) => {
    expect(audienceOf(loginUrl)).toBe(audience);
  });

  it('is the audience of an assertion, which is valid for three minutes', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const user = { loginUrl: 'https://acme--dev.sandbox.my.salesforce.com', username: 'integration@media.example' };

    const now = jest.spyOn(Date, 'now').mockReturnValue(1_999);
    const claims = decodeJwt(await jwtAssertion(user, { clientId: 'client', privateKey }));
    now.mockRestore();

    expect(claims).toEqual({ iss: 'client', sub: user.username, aud: 'https://test.salesforce.com', exp: 181 });
  });
});
