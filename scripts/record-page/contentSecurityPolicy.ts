import { z } from 'zod';

/** `CspTrustedSite`, as far as the header needs it: Metadata API Developer Guide, "CspTrustedSite". */
export const CspTrustedSite = z.object({
  endpointUrl: z.url(),
  isActive: z.union([z.boolean(), z.stringbool()]).default(false),
  context: z.enum(['All', 'Communities', 'FieldServiceMobileExtension', 'LEX', 'VisualForce']).default('All'),
  isApplicableToConnectSrc: z.union([z.boolean(), z.stringbool()]).default(false),
  isApplicableToFontSrc: z.union([z.boolean(), z.stringbool()]).default(false),
  isApplicableToFrameSrc: z.union([z.boolean(), z.stringbool()]).default(false),
  isApplicableToImgSrc: z.union([z.boolean(), z.stringbool()]).default(false),
  isApplicableToMediaSrc: z.union([z.boolean(), z.stringbool()]).default(false),
  isApplicableToStyleSrc: z.union([z.boolean(), z.stringbool()]).default(false),
});
export type CspTrustedSite = z.infer<typeof CspTrustedSite>;

const directives = [
  ['connect-src', 'isApplicableToConnectSrc'],
  ['font-src', 'isApplicableToFontSrc'],
  ['frame-src', 'isApplicableToFrameSrc'],
  ['img-src', 'isApplicableToImgSrc'],
  ['media-src', 'isApplicableToMediaSrc'],
] as const;

/**
 * The Content-Security-Policy of a Lightning page: itself, and the active trusted sites of the org for the directives they name.
 * `nonce` admits the page's own import map. Lightning allows inline styles, which its base components set. Lightning Web Security
 * evaluates the components' code, so `isSandboxed` allows that, as Lightning pages do.
 */
export const contentSecurityPolicy = (sites: readonly CspTrustedSite[], nonce: string, isSandboxed = false): string => {
  const active = sites.filter(({ isActive, context }) => isActive && (context === 'All' || context === 'LEX'));
  const trusted = directives.map(([directive, flag]) => {
    const hosts = active.filter((site) => site[flag]).map(({ endpointUrl }) => endpointUrl);
    return [directive, "'self'", ...(directive === 'img-src' || directive === 'font-src' ? ['data:'] : []), ...hosts].join(' ');
  });
  const styles = active.filter(({ isApplicableToStyleSrc }) => isApplicableToStyleSrc).map(({ endpointUrl }) => endpointUrl);
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${isSandboxed ? " 'unsafe-eval'" : ''}`,
    ["style-src 'self' 'unsafe-inline'", ...styles].join(' '),
    ...trusted,
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
};
