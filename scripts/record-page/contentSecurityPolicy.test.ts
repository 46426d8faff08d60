import { contentSecurityPolicy, CspTrustedSite } from './contentSecurityPolicy.ts';

const site = (fields: Record<string, unknown>) =>
  CspTrustedSite.parse({ endpointUrl: 'https://uploads.example.com', isActive: 'true', context: 'LEX', ...fields });
const connect = (policy: string) => policy.split('; ').find((directive) => directive.startsWith('connect-src'));

describe('contentSecurityPolicy', () => {
  it('lets the page connect only to itself without trusted sites', () => {
    expect(connect(contentSecurityPolicy([], 'n'))).toBe("connect-src 'self'");
  });

  it('allows a trusted site only for its own directives', () => {
    const policy = contentSecurityPolicy([site({ isApplicableToConnectSrc: 'true' })], 'n');

    expect(connect(policy)).toBe("connect-src 'self' https://uploads.example.com");
    expect(policy).toContain("img-src 'self' data:;");
  });

  it.each([{ isActive: 'false' }, { context: 'Communities' }, { isApplicableToConnectSrc: 'false' }])('omits a site with %p', (fields) => {
    expect(connect(contentSecurityPolicy([site({ isApplicableToConnectSrc: 'true', ...fields })], 'n'))).toBe("connect-src 'self'");
  });
});
