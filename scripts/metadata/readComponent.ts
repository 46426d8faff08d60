import { nestedTypes } from './archiveFolders.ts';
import { shapeOf } from './metadataShapes.ts';
import type { MetadataComponent, MetadataProblem } from './metadataTypes.ts';
import { problemOf } from './problemOf.ts';
import { elementOf, metadataNamespace, readValue, type Report } from './typedValue.ts';
import { parseXml, type XmlElement } from './xmlTree.ts';

/** A parsed component; `isSound` if its value has the shape of its type. */
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

type Located = Omit<MetadataComponent, 'value' | 'body'>;

/** The components in one file, and problems with their shape. */
interface FileReading {
  read: ReadComponent[];
  problems: MetadataProblem[];
}

const unreadableFile = (located: Located, problem: string, at: { line: number; column: number }): FileReading => ({
  read: [{ component: { ...located, value: {} }, isSound: false }],
  problems: [problemOf(located, `Error parsing file: ${problem}`, at)],
});

const elementOfComponent = ({ value }: MetadataComponent): XmlElement | undefined => (isObject(value) ? elementOf(value) : undefined);

const readRoot = (located: Located, root: XmlElement): FileReading => {
  const found: { problem: string; at: XmlElement }[] = [];
  const report: Report = (problem, at) => found.push({ problem, at });
  const component: MetadataComponent = { ...located, value: readValue(root, shapeOf(located.type), report) };
  for (const child of root.children.filter(({ name }) => located.type === 'CustomObject' && unreadable.includes(name))) {
    report(`${child.name}: not available for deploy for this organization`, child);
  }
  const components = [component, ...nestedIn(component)];
  for (const nameless of components.filter(({ fullName }) => fullName === '' || fullName.endsWith('.'))) {
    report('Required field is missing: fullName', elementOfComponent(nameless) ?? root);
  }
  const wrong = new Set(found.map(({ at }) => at));
  const holds = (one: MetadataComponent, elements: ReadonlySet<XmlElement>): boolean => {
    const element = elementOfComponent(one);
    return element !== undefined && contains(element, elements);
  };
  const innermost = (at: XmlElement) => components.findLast((one) => holds(one, new Set([at]))) ?? component;
  return {
    read: components.map((one) => ({ component: one, isSound: !holds(one, wrong) })),
    problems: found.map(({ problem, at }) => problemOf(innermost(at), problem, at)),
  };
};

/** Parses the component of a file and the components nested in it. */
export const readComponent = (located: Located, bytes: Uint8Array): FileReading => {
  const root = parseXml(bytes);
  if ('message' in root) return unreadableFile(located, root.message, root);
  if (root.name === located.type && root.namespace === metadataNamespace) return readRoot(located, root);
  return unreadableFile(located, `the root element must be {${metadataNamespace}}${located.type}`, root);
};
