import type { MetadataComponent, MetadataType } from '../../metadata/metadataTypes.ts';
import { nameInObject, objectOf } from '../../metadata/orgModel.ts';
import { withoutElements } from './mergeParts.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** The element that refers to a component of this type in a CustomObjectTranslation or a Translations file. */
const inObject: Partial<Record<MetadataType, string>> = { CustomField: 'fields', ValidationRule: 'validationRules', WebLink: 'webLinks' };
const inLanguage: Partial<Record<MetadataType, string>> = {
  CustomApplication: 'customApplications',
  CustomLabel: 'customLabels',
  CustomTab: 'customTabs',
  Dashboard: 'dashboards',
  Report: 'reports',
  ReportType: 'reportTypes',
};

interface Place {
  folder: string;
  element: string;
  name: string;
}

const placeOf = ({ type, fullName }: MetadataComponent): Place | undefined => {
  const [object = '', layout = ''] = fullName.split(/-(.*)/s);
  if (type === 'Layout') return { folder: `objectTranslations/${object}-`, element: 'layouts', name: layout };
  const [ofObject, ofLanguage] = [inObject[type], inLanguage[type]];
  if (ofObject !== undefined)
    return { folder: `objectTranslations/${objectOf(fullName)}-`, element: ofObject, name: nameInObject(fullName) };
  return ofLanguage === undefined ? undefined : { folder: 'translations/', element: ofLanguage, name: fullName };
};

/** Whether this is a translation. It is deleted together with what it translates, so it doesn't block a deletion. */
export const isTranslation = (type: string): boolean => type === 'CustomObjectTranslation' || type === 'Translations';

/** The files without the translations of the removed components. Nobody has to delete those one by one. */
export const withoutTranslationsOf = (removed: readonly MetadataComponent[], files: Files): Map<string, Uint8Array> => {
  const objects = removed.filter(({ type }) => type === 'CustomObject').map(({ fullName }) => `objectTranslations/${fullName}-`);
  const places = removed.map(placeOf).filter((place) => place !== undefined);
  const kept = [...files].filter(([path]) => !objects.some((start) => path.startsWith(start)));
  return new Map(
    kept.map(([path, content]) => {
      const lost = places.filter(({ folder }) => path.startsWith(folder));
      return [path, lost.length === 0 ? content : withoutElements(content, lost)];
    }),
  );
};
