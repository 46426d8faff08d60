import { adminUsername } from '../../../local-system/localUsers.ts';
import type { LocalOrg } from '../../startLocalOrg.ts';
import { connectionAs, emptyOrg } from '../test/startedOrg.ts';

let localOrg: LocalOrg;
beforeAll(async () => {
  localOrg = await emptyOrg();
});
afterAll(() => localOrg.close());

const link = async (redirectUri?: string): Promise<string> => {
  const admin = await connectionAs(localOrg, adminUsername);
  const asked = redirectUri === undefined ? '' : `?${String(new URLSearchParams({ redirect_uri: redirectUri }))}`;
  const { frontdoor_uri } = await admin.requestGet<{ frontdoor_uri: string }>(`${localOrg.url}/services/oauth2/singleaccess${asked}`);
  return frontdoor_uri;
};
const open = (url: string) => fetch(url, { redirect: 'manual' });

describe('the frontdoor URL of sf org open', () => {
  it('opens a page as the user who requested it, once', async () => {
    const url = await link('lightning/r/Account/001/view?a=1');

    const opened = await open(url);

    expect([opened.status, opened.headers.get('location')]).toEqual([302, `${localOrg.url}/lightning/r/Account/001/view?a=1`]);
    const [, sid = ''] = /^sid=([^;]+); .*HttpOnly/.exec(opened.headers.get('set-cookie') ?? '') ?? [];
    expect(localOrg.sessions.userOf(decodeURIComponent(sid))).toBe(localOrg.org.findUser({ username: adminUsername })?.id);
    expect((await open(url)).status).toBe(403);
  });

  it('is no session itself, and is not issued to a browser session', async () => {
    const otp = new URL(await link()).searchParams.get('otp') ?? '';
    const sid = localOrg.sessions.create(localOrg.org.findUser({ username: adminUsername })!.id);

    expect(localOrg.sessions.userOf(otp)).toBeUndefined();
    for (const bearer of [otp, sid, 'x'])
      expect((await fetch(`${localOrg.url}/services/oauth2/singleaccess`, { headers: { authorization: `Bearer ${bearer}` } })).status).toBe(
        403,
      );
  });

  it.each([['https://example.com/'], ['//example.com/x'], ['/.//example.com/'], ['http://[']])(
    'redirects to no other site: %s',
    async (elsewhere) => {
      const { headers } = await open(await link(elsewhere));

      expect(new URL(headers.get('location') ?? '', localOrg.url).origin).toBe(localOrg.url);
    },
  );
});
