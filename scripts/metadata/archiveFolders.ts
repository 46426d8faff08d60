import type { MetadataType } from './metadataTypes.ts';

/** The type and file extension of each folder in a deployed archive: Metadata API Developer Guide, "Metadata Types". */
const folders: Record<string, { type: MetadataType; suffix: string }> = {
  applications: { type: 'CustomApplication', suffix: 'app' },
  cspTrustedSites: { type: 'CspTrustedSite', suffix: 'cspTrustedSite' },
  customPermissions: { type: 'CustomPermission', suffix: 'customPermission' },
  eventRelays: { type: 'EventRelayConfig', suffix: 'eventRelay' },
  flexipages: { type: 'FlexiPage', suffix: 'flexipage' },
  flows: { type: 'Flow', suffix: 'flow' },
  genAiPlugins: { type: 'GenAiPlugin', suffix: 'genAiPlugin' },
  labels: { type: 'CustomLabels', suffix: 'labels' },
  layouts: { type: 'Layout', suffix: 'layout' },
  namedCredentials: { type: 'NamedCredential', suffix: 'namedCredential' },
  objectTranslations: { type: 'CustomObjectTranslation', suffix: 'objectTranslation' },
  objects: { type: 'CustomObject', suffix: 'object' },
  permissionsetgroups: { type: 'PermissionSetGroup', suffix: 'permissionsetgroup' },
  permissionsets: { type: 'PermissionSet', suffix: 'permissionset' },
  platformEventChannelMembers: { type: 'PlatformEventChannelMember', suffix: 'platformEventChannelMember' },
  platformEventChannels: { type: 'PlatformEventChannel', suffix: 'platformEventChannel' },
  reportTypes: { type: 'ReportType', suffix: 'reportType' },
  tabs: { type: 'CustomTab', suffix: 'tab' },
  translations: { type: 'Translations', suffix: 'translation' },
};

/** Types whose components are folders of several files, with the suffix of the file that describes the component. */
const bundles: Record<string, { type: MetadataType; suffix: string }> = {
  genAiFunctions: { type: 'GenAiFunction', suffix: 'genAiFunction-meta.xml' },
  lwc: { type: 'LightningComponentBundle', suffix: 'js-meta.xml' },
};

/** Types whose components are in folders that are components themselves; a file next to each folder describes it. */
const foldered: Record<string, { type: MetadataType; folderType: MetadataType; suffix: string }> = {
  dashboards: { type: 'Dashboard', folderType: 'DashboardFolder', suffix: 'dashboard' },
  reports: { type: 'Report', folderType: 'ReportFolder', suffix: 'report' },
};

/** The type under which a manifest lists a folder: a report folder is a member of `Report`. */
export const contentTypeOf = (folderType: MetadataType): MetadataType | undefined =>
  Object.values(foldered).find((one) => one.folderType === folderType)?.type;

/** Types whose components are elements of another component's file, by element name. */
export const nestedTypes: Partial<Record<MetadataType, Record<string, MetadataType>>> = {
  CustomObject: {
    compactLayouts: 'CompactLayout',
    fields: 'CustomField',
    listViews: 'ListView',
    validationRules: 'ValidationRule',
    webLinks: 'WebLink',
  },
  CustomLabels: { labels: 'CustomLabel' },
};

/** Whether the file is a manifest rather than a component. */
export const isManifest = (path: string): boolean => path === 'package.xml' || /^destructiveChanges(Pre|Post)?\.xml$/.test(path);

/** File names in an archive are percent-encoded where a component's name contains characters that file names can't. */
const decodeName = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

const locateInFolder = (path: string): { type: MetadataType; fullName: string } | undefined => {
  const [, folder = '', name = '', suffix = ''] = /^([^/]+)\/(.+?)(-meta\.xml|\.[^./]+)$/.exec(path) ?? [];
  const known = foldered[folder];
  if (!known) return undefined;
  if (suffix === '-meta.xml') return { type: known.folderType, fullName: decodeName(name) };
  return suffix === `.${known.suffix}` && name.includes('/') ? { type: known.type, fullName: decodeName(name) } : undefined;
};

/** The bundle that a file belongs to: its folder ("lwc/easel") and the file that describes it. */
export const bundleOf = (path: string): { folder: string; description: string } | undefined => {
  const [, folder = '', name = ''] = /^([^/]+)\/([^/]+)\/./.exec(path) ?? [];
  const known = bundles[folder];
  return known && { folder: `${folder}/${name}`, description: `${folder}/${name}/${name}.${known.suffix}` };
};

const locateBundle = (path: string): { type: MetadataType; fullName: string } | undefined => {
  const [folder = '', fullName = ''] = path.split('/');
  const known = bundles[folder];
  return known && bundleOf(path)?.description === path ? { type: known.type, fullName } : undefined;
};

/** The component that a file describes, from its path in the archive; undefined if it describes none. */
export const locate = (path: string): { type: MetadataType; fullName: string } | undefined => {
  const [, folder = '', name = '', suffix = ''] = /^([^/]+)\/([^/]+)\.([^./]+)$/.exec(path) ?? [];
  const known = folders[folder];
  return known?.suffix === suffix ? { type: known.type, fullName: decodeName(name) } : (locateBundle(path) ?? locateInFolder(path));
};
