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

/**
 * The value of each metadata type as the Metadata API defines it; booleans and numbers are parsed, repeatable elements are always arrays.
 */
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
 * A component of a deployment whose value has the shape of its type. Elements of `.object` and `.labels` files are also components
 * (`CustomField` "Media__c.File_Name__c"), in addition to the `CustomObject` that still contains them.
 */
export interface MetadataComponent {
  type: MetadataType;
  /** "Media__c", "Media__c.File_Name__c", "Media__c-File Layout", "mediaPanel". */
  fullName: string;
  /** Path in the deployed archive, such as "objects/Media__c.object". */
  fileName: string;
  value: unknown;
  /** The source files of a bundle, by their path in the archive. */
  body?: ReadonlyMap<string, Uint8Array>;
}

/** A component of a known type, with a value of that type's validated shape. */
export interface TypedComponent<T extends MetadataType> extends MetadataComponent {
  type: T;
  value: MetadataValues[T];
}

/** A reason why a component can't be deployed, as the Metadata API reports it. Lines and columns are 1-based. */
export interface MetadataProblem {
  componentType: string;
  fullName: string;
  fileName: string;
  lineNumber: number;
  columnNumber: number;
  problem: string;
}

/** The components of a deployment, and the problems that prevent it. */
export interface MetadataReading {
  components: MetadataComponent[];
  problems: MetadataProblem[];
}

const isOf =
  <T extends MetadataType>(type: T) =>
  (component: MetadataComponent): component is TypedComponent<T> =>
    component.type === type;

/** The components of one type. */
export const componentsOf = <T extends MetadataType>(components: readonly MetadataComponent[], type: T): TypedComponent<T>[] =>
  components.filter(isOf(type));
