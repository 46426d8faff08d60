import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** A child element: its type, whether it may repeat and whether it is required. */
export interface ShapeProperty {
  type: string;
  isArray: boolean;
  isRequired: boolean;
}

/** The allowed content of an element, from the Metadata API types that `@salesforce/types` publishes. */
export type Shape =
  | { kind: 'string' | 'number' | 'boolean' | 'xml' }
  | { kind: 'enum'; name: string; values: ReadonlySet<string> }
  | { kind: 'object'; name: string; properties: ReadonlyMap<string, ShapeProperty> };

const declarationsFile = (): string =>
  createRequire(import.meta.url)
    .resolve('@salesforce/types/metadata')
    .replace(/\.js$/, '.d.ts');

let declarations: ReadonlyMap<string, ts.TypeNode> | undefined;

/** The type declarations by name. They are simple enough to parse without the type checker. */
const declared = (): ReadonlyMap<string, ts.TypeNode> => {
  if (!declarations) {
    const file = declarationsFile();
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    declarations = new Map(source.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias.type]));
  }
  return declarations;
};

const property = (member: ts.PropertySignature): ShapeProperty => {
  if (!member.type) throw new Error('A metadata type has a property without a type.');
  const isArray = ts.isArrayTypeNode(member.type);
  const element = ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type;
  return { type: typeName(element), isArray, isRequired: !member.questionToken && !isArray };
};

const typeName = (node: ts.TypeNode): string => {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return node.typeName.text;
  if (node.kind === ts.SyntaxKind.NumberKeyword) return 'number';
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
  return 'string';
};

const propertiesOf = (node: ts.TypeNode): [string, ShapeProperty][] => {
  if (ts.isIntersectionTypeNode(node)) return node.types.flatMap(propertiesOf);
  if (ts.isTypeLiteralNode(node)) {
    return node.members
      .filter(ts.isPropertySignature)
      .flatMap((member) => (ts.isIdentifier(member.name) ? [[member.name.text, property(member)] as const] : []))
      .map(([name, shape]) => [name, shape]);
  }
  const parent = declared().get(typeName(node));
  return parent ? propertiesOf(parent) : [];
};

const literals = (node: ts.TypeNode): string[] => {
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(literals);
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? [node.literal.text] : [];
};

/** Elements of a file that the Metadata API's types declare as an encoded string. */
const undeclared: Record<string, [string, ShapeProperty][]> = {
  LightningComponentBundle: [['targetConfigs', { type: 'xml', isArray: false, isRequired: false }]],
};

const shapes = new Map<string, Shape>();

const shapeOfDeclaration = (name: string, node: ts.TypeNode): Shape => {
  const values = literals(node);
  if (values.length > 0) return { kind: 'enum', name, values: new Set(values) };
  const properties = propertiesOf(node);
  if (properties.length > 0) return { kind: 'object', name, properties: new Map([...properties, ...(undeclared[name] ?? [])]) };
  return { kind: 'string' };
};

/** The shape of a metadata type ("CustomField") or primitive type ("boolean"). Undeclared types are strings. */
export const shapeOf = (type: string): Shape => {
  if (type === 'string' || type === 'number' || type === 'boolean' || type === 'xml') return { kind: type };
  const known = shapes.get(type);
  if (known) return known;
  const node = declared().get(type);
  const shape: Shape = node ? shapeOfDeclaration(type, node) : { kind: 'string' };
  shapes.set(type, shape);
  return shape;
};
