import { componentsOf, type MetadataComponent } from '../../metadata/metadataTypes.ts';
import type { RecordData } from '../orgTypes.ts';
import { makeId } from '../recordIds.ts';

type KeyPrefixOf = (objectName: string) => string | undefined;
type Rows = (components: readonly MetadataComponent[], keyPrefixOf: KeyPrefixOf) => RecordData[];

const rowsOf: Partial<Record<string, Rows>> = {
  /** There is one version of each flow: the latest deployed. */
  FlowDefinition: (components) =>
    componentsOf(components, 'Flow').map(({ fullName, value }, index) => ({
      Id: makeId('300', index + 1),
      DeveloperName: fullName,
      LatestVersionId: makeId('301', index + 1),
      ActiveVersionId: value.status === 'Active' ? makeId('301', index + 1) : null,
    })),
  /** Custom labels. */
  ExternalString: (components) =>
    componentsOf(components, 'CustomLabel').map(({ fullName, value }, index) => ({
      Id: makeId('101', index + 1),
      Name: fullName,
      Value: value.value,
    })),
  CspTrustedSite: (components) =>
    componentsOf(components, 'CspTrustedSite').map(({ fullName, value }, index) => ({
      Id: makeId('08y', index + 1),
      DeveloperName: fullName,
      EndpointUrl: value.endpointUrl,
      IsActive: value.isActive,
    })),
  /** Custom objects only. */
  EntityDefinition: (components, keyPrefixOf) =>
    componentsOf(components, 'CustomObject').map(({ fullName, value }, index) => ({
      Id: makeId('4ie', index + 1),
      QualifiedApiName: fullName,
      KeyPrefix: keyPrefixOf(fullName) ?? null,
      InternalSharingModel: value.sharingModel ?? null,
    })),
};

/** Deployed metadata as rows of a Tooling API object; undefined for an object whose rows are stored as records. */
export const toolingRows = (
  components: readonly MetadataComponent[],
  objectName: string,
  keyPrefixOf: KeyPrefixOf,
): RecordData[] | undefined => rowsOf[objectName]?.(components, keyPrefixOf);
