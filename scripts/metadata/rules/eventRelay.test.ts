import { expectProblem } from '../test/expectProblem.ts';

const relay = 'eventRelays/Art_Relay.eventRelay';
const credential = 'namedCredentials/Gallery.namedCredential';
const member = 'platformEventChannelMembers/Art_chn_Painted_e.platformEventChannelMember';
const channel = 'platformEventChannels/Art__chn.platformEventChannel';

describe('an event relay', () => {
  it.each([
    ['a destination without callout:', relay, 'callout:Gallery', 'Gallery', 'destinationResourceName must start with callout:'],
    [
      'a missing destination',
      relay,
      'callout:Gallery',
      'callout:Museum',
      'In field: destinationResourceName - no NamedCredential named Museum found',
    ],
    ['a missing channel', relay, 'Art__chn', 'Arts__chn', 'In field: eventChannel - no PlatformEventChannel named Arts__chn found'],
    ['an unknown ReplayRecovery', relay, 'LATEST', 'NEWEST', 'ReplayRecovery must be one of LATEST, EARLIEST'],
    ['options that are not JSON', relay, '{"ReplayRecovery":"LATEST"}', 'LATEST', 'ReplayRecovery must be one of LATEST, EARLIEST'],
    [
      'a lowercase region',
      credential,
      'EU-CENTRAL-1',
      'eu-central-1',
      "The endpoint must be an https URL or arn:aws:REGION:ACCOUNT with an uppercase region: 'arn:aws:eu-central-1:123456789012'",
    ],
    [
      'a named principal without an authentication protocol',
      credential,
      'Anonymous',
      'NamedUser',
      'principalType must be Anonymous if protocol is NoAuthentication',
    ],
    [
      'a member of a missing channel',
      member,
      'Art__chn',
      'Arts__chn',
      'In field: eventChannel - no PlatformEventChannel named Arts__chn found',
    ],
    ['a missing event', member, 'Painted__e', 'Sold__e', 'In field: selectedEntity - no CustomObject named Sold__e found'],
    ['an object in an event channel', member, 'Painted__e', 'Thing__c', "A channel of type event can't carry Thing__c"],
    ['an event in a data channel', channel, '<channelType>event', '<channelType>data', "A channel of type data can't carry Painted__e"],
  ])('is refused with %s', (_, path, from, to, problem) => {
    expectProblem(path, from, to, problem);
  });
});
