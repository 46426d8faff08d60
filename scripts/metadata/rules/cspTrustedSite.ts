import type { TypedComponent } from '../metadataTypes.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, type Finding } from './finding.ts';

const isLoopback = (host: string): boolean => host === '127.0.0.1' || host === 'localhost' || host === '[::1]';

const directives = [
  'isApplicableToConnectSrc',
  'isApplicableToFontSrc',
  'isApplicableToFrameSrc',
  'isApplicableToImgSrc',
  'isApplicableToMediaSrc',
  'isApplicableToStyleSrc',
] as const;

/** Checks that a trusted URL is an https origin (http for this machine only) and that at least one directive allows it. */
export function* cspTrustedSiteRule({ fullName, value }: TypedComponent<'CspTrustedSite'>): Generator<Finding> {
  const at = elementOf(value, 'endpointUrl');
  const url = URL.parse(value.endpointUrl.replace('//*.', '//wildcard.'));
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a CspTrustedSite` };
  if (!url || /[\s;,'"]/.test(value.endpointUrl)) {
    yield { problem: `Trusted URL is not a valid URL: '${value.endpointUrl}'`, at };
    return;
  }
  const isAllowed = url.protocol === 'https:' || url.protocol === 'wss:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!isAllowed) yield { problem: `Trusted URL must use HTTPS: '${value.endpointUrl}'`, at };
  if (url.search !== '' || url.hash !== '') yield { problem: 'Trusted URL cannot have a query or fragment', at };
  if (!directives.some((directive) => value[directive] === true)) yield { problem: 'Select at least one CSP directive' };
}
