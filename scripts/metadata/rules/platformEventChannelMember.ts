import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, type Finding } from './finding.ts';

/** The events that each type of channel carries, by the suffix of the event's API name. */
const carried = new Map<string, RegExp>([
  ['event', /__e$/],
  ['data', /ChangeEvent$/],
]);

/** Checks that a channel's event exists and fits the channel's type: Metadata API Developer Guide, "PlatformEventChannelMember". */
export function* platformEventChannelMemberRule(
  { fullName, value }: TypedComponent<'PlatformEventChannelMember'>,
  org: OrgModel,
): Generator<Finding> {
  const { eventChannel, selectedEntity } = value;
  const at = elementOf(value, 'selectedEntity');
  const channel = componentsOf(org.components, 'PlatformEventChannel').find((one) => one.fullName === eventChannel);
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a PlatformEventChannelMember` };
  if (channel === undefined)
    yield {
      problem: `In field: eventChannel - no PlatformEventChannel named ${eventChannel} found`,
      at: elementOf(value, 'eventChannel'),
    };
  else if (carried.get(channel.value.channelType)?.test(selectedEntity) === false)
    yield { problem: `A channel of type ${channel.value.channelType} can't carry ${selectedEntity}`, at };
  if (selectedEntity.endsWith('__e') && !org.has('CustomObject', selectedEntity))
    yield { problem: `In field: selectedEntity - no CustomObject named ${selectedEntity} found`, at };
}
