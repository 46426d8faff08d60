import { nestedTypes } from './archiveFolders.ts';
import { shapeOf } from './metadataShapes.ts';
import type { MetadataComponent, MetadataProblem, MetadataType } from './metadataTypes.ts';
import { elementOf, metadataNamespace, readValue } from './typedValue.ts';
import { parseXml, type XmlElement } from './xmlTree.ts';

/** A component as its file holds it; `isSound` when its value has the shape of its type. */
export interface ReadComponent {
  component: MetadataComponent;
  isSound: boolean;
}

const contains = (element: XmlElement, found: ReadonlySet<XmlElement>): boolean =>
  found.has(element) || element.children.some((child) => contains(child, found));

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const nestedIn = (parent: MetadataComponent): MetadataComponent[] => {
  const { value } = parent;
  if (!isObject(value)) return [];
  return Object.entries(nestedTypes[parent.type] ?? {}).flatMap(([property, type]) => {
    const items = value[property];
    return (Array.isArray(items) ? items : []).filter(isObject).map((item) => {
      const name = typeof item['fullName'] === 'string' ? item['fullName'] : '';
      return {
        type,
        fullName: parent.type === 'CustomObject' ? `${parent.fullName}.${name}` : name,
        fileName: parent.fileName,
        value: item,
      };
    });
  });
};

const unreadable = ['recordTypes', 'fieldSets', 'businessProcesses', 'indexes', 'sharingReasons'];

/** Reads the component of one file and those that lie inside it. */
export const readComponent = (
  located: { type: MetadataType; fullName: string; fileName: string },
  bytes: Uint8Array,
): { read: ReadComponent[]; problems: MetadataProblem[] } => {
  const { type, fullName, fileName } = located;
  const problems: MetadataProblem[] = [];
  const wrong = new Set<XmlElement>();
  const report = (problem: string, at: { line: number; column: number }, owner = { type, fullName }) => {
    problems.push({ componentType: owner.type, fullName: owner.fullName, fileName, lineNumber: at.line, columnNumber: at.column, problem });
  };

  const root = parseXml(bytes);
  const broken: MetadataComponent = { ...located, value: {} };
  if ('message' in root) {
    report(`Error parsing file: ${root.message}`, root);
    return { read: [{ component: broken, isSound: false }], problems };
  }
  if (root.name !== type || root.namespace !== metadataNamespace) {
    report(`Error parsing file: the root element must be {${metadataNamespace}}${type}`, root);
    return { read: [{ component: broken, isSound: false }], problems };
  }
  const found: { problem: string; at: XmlElement }[] = [];
  const value = readValue(root, shapeOf(type), (problem, at) => {
    wrong.add(at);
    found.push({ problem, at });
  });
  const component: MetadataComponent = { ...located, value };
  const nested = nestedIn(component);
  const elementOfNested = (item: MetadataComponent) => (isObject(item.value) ? elementOf(item.value) : undefined);
  for (const { problem, at } of found) {
    const owner = nested.find((item) => contains(elementOfNested(item) ?? root, new Set([at])) && elementOfNested(item) !== undefined);
    report(problem, at, owner ?? located);
  }
  for (const child of root.children) {
    if (type === 'CustomObject' && unreadable.includes(child.name))
      report(`${child.name}: not available for deploy for this organization`, child);
  }
  const isSound = (element: XmlElement | undefined) => element !== undefined && !contains(element, wrong);
  return {
    read: [
      { component, isSound: isSound(root) },
      ...nested.map((item) => ({ component: item, isSound: isSound(elementOfNested(item)) && !item.fullName.endsWith('.') })),
    ],
    problems,
  };
};
