import { componentsOf, type MetadataComponent } from '../../metadata/metadataTypes.ts';
import type { RecordData } from '../orgTypes.ts';
import { makeId } from '../recordIds.ts';

/** The flows that are deployed, and whether a version of each is active, as the Tooling API tells it. */
export const flowDefinitionRows = (components: readonly MetadataComponent[]): RecordData[] =>
  componentsOf(components, 'Flow').map(({ fullName, value }, index) => ({
    Id: makeId('300', index + 1),
    DeveloperName: fullName,
    ActiveVersionId: value.status === 'Active' ? makeId('301', index + 1) : null,
  }));
