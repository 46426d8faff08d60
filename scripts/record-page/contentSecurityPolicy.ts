import { z } from 'zod';

/** The fields of a `CspTrustedSite` that the header needs: Metadata API Developer Guide, "CspTrustedSite". */
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
 * Returns the Content-Security-Policy of a Lightning page, which allows the page itself and the org's active trusted sites for their
 * directives. `nonce` allows the page's import map. Like Lightning, it allows inline styles, which the base components set.
 * `isSandboxed` allows eval, as Lightning pages do, because Lightning Web Security evaluates the components' code.
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
