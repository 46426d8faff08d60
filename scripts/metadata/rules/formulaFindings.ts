import { parseFormula, type FormulaNode } from '../formula.ts';
import type { FieldModel, OrgModel } from '../orgModel.ts';
import { formulaFunctions } from './formulaFunctions.ts';

/** Functions that accept a picklist field: help.salesforce.com, "Tips for Using Picklist Formula Fields". */
const picklistCalls = ['ispickval', 'text', 'case', 'ischanged', 'priorvalue'];
/** Functions that accept a long text field. */
const longTextCalls = [
  'isblank',
  'isnull',
  'ischanged',
  'len',
  'contains',
  'begins',
  'left',
  'right',
  'mid',
  'find',
  'regex',
  'priorvalue',
  'isnew',
];
const globals = ['$Organization', '$Profile', '$UserRole', '$System', '$Api', '$ObjectType', '$Setup', '$CustomMetadata'];

const relationTarget = (object: string, step: string, org: OrgModel): string | undefined => {
  const fields = org.objects.get(object)?.fields;
  return (step.endsWith('__r') ? fields?.get(step.replace(/__r$/, '__c')) : fields?.get(`${step}Id`))?.referenceTo;
};

const fieldAt = (object: string, path: string, org: OrgModel): FieldModel | undefined => {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let current: string | undefined = object;
  for (const step of steps) current = current === undefined ? undefined : relationTarget(current, step, org);
  return current === undefined ? undefined : org.objects.get(current)?.fields.get(last);
};

const noField = (name: string): string => `Field ${name} does not exist. Check spelling.`;

function* globalFindings(name: string, org: OrgModel): Generator<string> {
  const [global = '', member = ''] = name.split('.');
  const isKnown =
    (global === '$User' && org.objects.get('User')?.fields.has(member)) === true ||
    (global === '$Permission' && org.has('CustomPermission', member)) ||
    (global === '$Label' && org.has('CustomLabel', member)) ||
    globals.includes(global);
  if (!isKnown) yield noField(name);
}

function* identifierFindings(name: string, object: string, caller: string | undefined, org: OrgModel): Generator<string> {
  if (name.startsWith('$')) {
    yield* globalFindings(name, org);
    return;
  }
  const field = fieldAt(object, name, org);
  if (!field) yield noField(name);
  if (field?.type === 'Picklist' && !picklistCalls.includes(caller ?? '')) {
    yield `Field ${name} is a picklist field. Picklist fields are only supported in certain functions.`;
  }
  if (field?.type === 'LongTextArea' && !longTextCalls.includes(caller ?? '')) {
    yield `You referenced an unsupported field type called "Long Text Area" using the following field: ${name}`;
  }
}

function* pickedValues(node: FormulaNode & { type: 'callExpression' }, object: string, org: OrgModel): Generator<string> {
  const [field, picked] = node.arguments;
  const inner = field?.type === 'callExpression' && field.id === 'priorvalue' ? field.arguments[0] : field;
  const values = inner?.type === 'identifier' ? fieldAt(object, inner.name, org)?.values : undefined;
  if (picked?.type !== 'literal' || picked.dataType !== 'text')
    yield 'Incorrect parameter type for function ISPICKVAL(). Expected a text literal.';
  else if (values && !values.includes(String(picked.value))) yield `Picklist value does not exist: ${String(picked.value)}`;
}

function* nodeFindings(node: FormulaNode, object: string, caller: string | undefined, org: OrgModel): Generator<string> {
  if (node.type === 'identifier') yield* identifierFindings(node.name, object, caller, org);
  if (node.type !== 'callExpression') return;
  const known = formulaFunctions[node.id];
  const name = node.id.toUpperCase();
  if (!known) yield `Unknown function ${name}. Check spelling.`;
  const [least, most] = known ?? [0, Infinity];
  if (node.arguments.length < least || node.arguments.length > most) {
    yield `Incorrect number of parameters for function '${name}()'. Expected ${least}, received ${node.arguments.length}`;
  }
  if (node.id === 'ispickval') yield* pickedValues(node, object, org);
  for (const argument of node.arguments) yield* nodeFindings(argument, object, node.id, org);
}

const answersYesOrNo = (node: FormulaNode): boolean => {
  if (node.type === 'literal') return node.dataType === 'checkbox';
  return node.type === 'identifier' || formulaFunctions[node.id]?.[2] !== 'other';
};

/** Checks a boolean formula; yields Salesforce's error messages. */
export function* conditionFindings(formula: string, object: string, org: OrgModel): Generator<string> {
  const tree = parseFormula(formula);
  if (!tree) {
    yield 'Syntax error. Check the formula for missing parentheses, operators and quotes.';
    return;
  }
  if (!answersYesOrNo(tree)) yield 'Formula result is not of the expected data type, which is Boolean.';
  yield* nodeFindings(tree, object, undefined, org);
}
