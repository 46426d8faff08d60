import type { TypedComponent } from '../metadataTypes.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, type Finding } from './finding.ts';

/** The endpoint format of event relays, with the region in capitals: Event Relay Developer Guide, "Create a Named Credential". */
const awsAccount = /^arn:aws:[A-Z]+(-[A-Z]+)+-\d:\d{12}$/;

/**
 * Checks that a named credential's endpoint is an https URL or an AWS account, and that NoAuthentication has the principal type Anonymous;
 * the form sets both together.
 */
export function* namedCredentialRule({ fullName, value }: TypedComponent<'NamedCredential'>): Generator<Finding> {
  const { endpoint = '' } = value;
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a NamedCredential` };
  if (!awsAccount.test(endpoint) && URL.parse(endpoint)?.protocol !== 'https:')
    yield {
      problem: `The endpoint must be an https URL or arn:aws:REGION:ACCOUNT with an uppercase region: '${endpoint}'`,
      at: elementOf(value, 'endpoint'),
    };
  if (value.protocol === 'NoAuthentication' && value.principalType !== 'Anonymous')
    yield { problem: 'principalType must be Anonymous if protocol is NoAuthentication', at: elementOf(value, 'principalType') };
}
