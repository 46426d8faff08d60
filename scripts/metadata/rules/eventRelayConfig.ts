import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, type Finding } from './finding.ts';

const recoveries = ['LATEST', 'EARLIEST'];

const recoveryOf = (relayOption: string): unknown => {
  try {
    return (JSON.parse(relayOption) as { ReplayRecovery?: unknown }).ReplayRecovery;
  } catch {
    return undefined;
  }
};

/** Checks that the channel and the named credential of an event relay exist: Metadata API Developer Guide, "EventRelayConfig". */
export function* eventRelayConfigRule({ fullName, value }: TypedComponent<'EventRelayConfig'>, org: OrgModel): Generator<Finding> {
  const { destinationResourceName, eventChannel, relayOption } = value;
  const at = elementOf(value, 'destinationResourceName');
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for an EventRelayConfig` };
  const [, credential] = /^callout:(.+)$/.exec(destinationResourceName) ?? [];
  if (credential === undefined) yield { problem: 'destinationResourceName must start with callout:', at };
  else if (!org.has('NamedCredential', credential))
    yield { problem: `In field: destinationResourceName - no NamedCredential named ${credential} found`, at };
  if (!org.has('PlatformEventChannel', eventChannel))
    yield {
      problem: `In field: eventChannel - no PlatformEventChannel named ${eventChannel} found`,
      at: elementOf(value, 'eventChannel'),
    };
  if (relayOption !== undefined && !recoveries.some((recovery) => recovery === recoveryOf(relayOption)))
    yield { problem: `ReplayRecovery must be one of ${recoveries.join(', ')}`, at: elementOf(value, 'relayOption') };
}
