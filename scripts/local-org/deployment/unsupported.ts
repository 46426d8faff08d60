import { identifiersOf, parseFormula, type FormulaNode } from '../../metadata/formula.ts';
import { componentsOf, type MetadataComponent, type MetadataProblem } from '../../metadata/metadataTypes.ts';
import { problemOf } from '../../metadata/problemOf.ts';
import { knowsGlobal } from '../saving/formulaGlobals.ts';
import { knowsFunction } from '../saving/formulaValue.ts';
import { isRunnable } from '../saving/runnableFlows.ts';
import { isKeepable } from '../schema/customFields.ts';

const functionsOf = (node: FormulaNode): string[] =>
  node.type === 'callExpression' ? [node.id, ...node.arguments.flatMap(functionsOf)] : [];

const refused = (component: MetadataComponent, what: string): MetadataProblem =>
  problemOf(component, `${what} is not supported by this org`);

const inFormula = (formula: string): string | undefined => {
  const tree = parseFormula(formula);
  if (!tree) return undefined;
  const unknown = functionsOf(tree).find((name) => !knowsFunction(name));
  if (unknown !== undefined) return `The function ${unknown.toUpperCase()}`;
  const unreachable = identifiersOf(tree).find((name) => (name.startsWith('$') ? !knowsGlobal(name) : name.includes('.')));
  return unreachable === undefined ? undefined : `The reference ${unreachable} in a formula`;
};

/** Metadata that a real org would run but this one can't. It is refused on deployment instead of being ignored later. */
export const unsupported = (components: readonly MetadataComponent[]): MetadataProblem[] => [
  ...componentsOf(components, 'ValidationRule').flatMap((rule) => {
    const what = inFormula(rule.value.errorConditionFormula);
    return what === undefined ? [] : [refused(rule, what)];
  }),
  ...componentsOf(components, 'Flow').flatMap((flow) => (isRunnable(flow.value) ? [] : [refused(flow, 'This kind of automatic flow')])),
  ...componentsOf(components, 'PermissionSetGroup').flatMap((group) =>
    group.value.mutingPermissionSets.length === 0 ? [] : [refused(group, 'A muting permission set')],
  ),
  ...componentsOf(components, 'CustomField').flatMap((field) =>
    isKeepable(field.value) ? [] : [refused(field, `A field of type ${String(field.value.type)} with these properties`)],
  ),
];
