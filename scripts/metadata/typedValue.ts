import { shapeOf, type Shape, type ShapeProperty } from './metadataShapes.ts';
import type { XmlElement } from './xmlTree.ts';

/** Reports a problem with an element. */
export type Report = (problem: string, at: XmlElement) => unknown;

export const metadataNamespace = 'http://soap.sforce.com/2006/04/metadata';

type Fields = Record<string, unknown>;

const elements = new WeakMap<object, XmlElement>();

/** The element that a value, or one of its properties (or an item of a property), was read from. */
export const elementOf = (value: object, property?: string, index = 0): XmlElement | undefined => {
  const element = elements.get(value);
  if (!element || property === undefined) return element;
  return element.children.filter(({ name }) => name === property)[index] ?? element;
};

const readPlain = (element: XmlElement, shape: Exclude<Shape, { kind: 'object' }>, report: Report): unknown => {
  if (shape.kind === 'xml') return undefined;
  const [child] = element.children;
  if (child) report(`Element ${child.name} invalid at this location: ${element.name} holds text only`, child);
  const text = element.text.trim();
  if (shape.kind === 'string') return element.text;
  if (shape.kind === 'enum' && !shape.values.has(text)) report(`'${text}' is not a valid value for the enum '${shape.name}'`, element);
  if (shape.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) report(`'${text}' is not a valid number for ${element.name}`, element);
  if (shape.kind === 'boolean' && text !== 'true' && text !== 'false')
    report(`'${text}' is not a valid value for the boolean ${element.name}`, element);
  if (shape.kind === 'number') return Number(text);
  return shape.kind === 'boolean' ? text === 'true' : text;
};

/** Salesforce reads a repeated element only if all occurrences are adjacent. */
const isTornApart = (element: XmlElement, index: number, siblings: readonly XmlElement[]): boolean =>
  siblings[index - 1]?.name !== element.name && siblings.slice(0, index).some(({ name }) => name === element.name);

const readChildren = (element: XmlElement, typeName: string, properties: ReadonlyMap<string, ShapeProperty>, report: Report): Fields => {
  const value: Fields = {};
  for (const [name, { isArray }] of properties) if (isArray) value[name] = [];
  element.children.forEach((child, index) => {
    const property = properties.get(child.name);
    if (!property || child.namespace !== metadataNamespace) {
      report(`Element {${child.namespace}}${child.name} invalid at this location in type ${typeName}`, child);
      return;
    }
    const held = value[child.name];
    if (property.isArray ? isTornApart(child, index, element.children) : held !== undefined) {
      report(`Element ${child.name} is duplicated at this location in type ${typeName}`, child);
    }
    const read = readValue(child, shapeOf(property.type), report);
    if (Array.isArray(held)) held.push(read);
    else value[child.name] = read;
  });
  return value;
};

/** Reads an element as a value of this shape and reports every deviation. */
export const readValue = (element: XmlElement, shape: Shape, report: Report): unknown => {
  if (shape.kind !== 'object') return readPlain(element, shape, report);
  if (element.text.trim() !== '')
    report(`Text is invalid at this location in type ${shape.name}: '${element.text.trim().slice(0, 40)}'`, element);
  const value = readChildren(element, shape.name, shape.properties, report);
  for (const [name, { isRequired }] of shape.properties) {
    if (isRequired && value[name] === undefined) report(`Required field is missing: ${name}`, element);
  }
  elements.set(value, element);
  return value;
};
