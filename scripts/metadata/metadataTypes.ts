import type {
  CompactLayout,
  CspTrustedSite,
  CustomApplication,
  CustomField,
  CustomLabel,
  CustomLabels,
  CustomObject,
  CustomObjectTranslation,
  CustomPermission,
  CustomTab,
  Dashboard,
  DashboardFolder,
  EventRelayConfig,
  FlexiPage,
  Flow,
  GenAiFunction,
  GenAiPlugin,
  Layout,
  LightningComponentBundle,
  ListView,
  NamedCredential,
  PermissionSet,
  PermissionSetGroup,
  PlatformEventChannel,
  PlatformEventChannelMember,
  Report,
  ReportFolder,
  ReportType,
  Translations,
  ValidationRule,
  WebLink,
} from '@salesforce/types/metadata';

/** The value of each metadata type, as the Metadata API defines it: booleans and numbers are parsed, repeated elements are always arrays. */
export interface MetadataValues {
  CompactLayout: CompactLayout;
  CspTrustedSite: CspTrustedSite;
  CustomApplication: CustomApplication;
  CustomField: CustomField;
  CustomLabel: CustomLabel;
  CustomLabels: CustomLabels;
  CustomObject: CustomObject;
  CustomObjectTranslation: CustomObjectTranslation;
  CustomPermission: CustomPermission;
  CustomTab: CustomTab;
  Dashboard: Dashboard;
  DashboardFolder: DashboardFolder;
  EventRelayConfig: EventRelayConfig;
  FlexiPage: FlexiPage;
  Flow: Flow;
  GenAiFunction: GenAiFunction;
  GenAiPlugin: GenAiPlugin;
  Layout: Layout;
  LightningComponentBundle: LightningComponentBundle;
  ListView: ListView;
  NamedCredential: NamedCredential;
  PermissionSet: PermissionSet;
  PermissionSetGroup: PermissionSetGroup;
  PlatformEventChannel: PlatformEventChannel;
  PlatformEventChannelMember: PlatformEventChannelMember;
  Report: Report;
  ReportFolder: ReportFolder;
  ReportType: ReportType;
  Translations: Translations;
  ValidationRule: ValidationRule;
  WebLink: WebLink;
}
export type MetadataType = keyof MetadataValues;

/**
 * One component of a deployment, whose value has passed the shape check of its type. What lies inside an `.object` or `.labels` file
 * is a component of its own too (`CustomField` "Media__c.File_Name__c"), beside the `CustomObject` that still holds it.
 */
export interface MetadataComponent {
  type: MetadataType;
  /** "Media__c", "Media__c.File_Name__c", "Media__c-File Layout", "mediaPanel". */
  fullName: string;
  /** In the deployed archive: "objects/Media__c.object". */
  fileName: string;
  value: unknown;
  /** The source files of a bundle, by their path in the archive. */
  body?: ReadonlyMap<string, Uint8Array>;
}

/** A component of a known type, with the value that its shape check has proved. */
export interface TypedComponent<T extends MetadataType> extends MetadataComponent {
  type: T;
  value: MetadataValues[T];
}

/** A reason why a component cannot be deployed, as the Metadata API reports it. Lines and columns begin at 1. */
export interface MetadataProblem {
  componentType: string;
  fullName: string;
  fileName: string;
  lineNumber: number;
  columnNumber: number;
  problem: string;
}

/** What a deployment holds, and why it cannot be deployed, if anything is wrong. */
export interface MetadataReading {
  components: MetadataComponent[];
  problems: MetadataProblem[];
}

const isOf =
  <T extends MetadataType>(type: T) =>
  (component: MetadataComponent): component is TypedComponent<T> =>
    component.type === type;

/** The components of one type, typed by it. */
export const componentsOf = <T extends MetadataType>(components: readonly MetadataComponent[], type: T): TypedComponent<T>[] =>
  components.filter(isOf(type));
