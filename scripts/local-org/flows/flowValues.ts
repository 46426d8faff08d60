import { identifiersOf, type FormulaNode } from '../../metadata/formula.ts';
import type { FieldValue, QueryRecord, RecordData } from '../orgTypes.ts';
import { formulaValue } from '../saving/formulaValue.ts';
import type { FlowValue, InvocableFlow } from './invocableFlow.ts';

/** Ends a flow with an error. */
export class FlowFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FlowFault';
  }
}

/** The state of a running flow: its variables by name, and its records by element (undefined where none was found). */
export interface FlowState {
  values: RecordData;
  records: Map<string, QueryRecord | undefined>;
}

const isPlain = (value: unknown): value is FieldValue =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Resolves references and values against the current state of a flow. */
export const flowValues = (flow: InvocableFlow, { values, records }: FlowState) => {
  const merged = (template: string): string => template.replaceAll(/\{!([\w.]+)\}/g, (_, name: string) => String(reference(name) ?? ''));

  const computed = (expression: FormulaNode): FieldValue => {
    const record = Object.fromEntries(identifiersOf(expression).map((name) => [name, reference(name)]));
    return formulaValue(expression, { record, before: undefined, global: () => null });
  };

  const reference = (name: string): FieldValue => {
    if (name === '$GlobalConstant.EmptyString') return '';
    const [head = '', field] = name.split('.');
    if (field !== undefined) {
      const record = records.get(head);
      if (record === undefined)
        throw new FlowFault(`The flow failed to access the value for ${name} because it hasn't been set or assigned.`);
      const value = record[field];
      return isPlain(value) ? value : null;
    }
    const formula = flow.formulas.find((one) => one.name === name);
    if (formula) return computed(formula.expression);
    const template = flow.textTemplates.find((one) => one.name === name);
    return template ? merged(template.text) : (values[name] ?? null);
  };

  return ({ elementReference, stringValue, numberValue, booleanValue }: FlowValue): FieldValue =>
    elementReference === undefined ? (stringValue ?? numberValue ?? booleanValue ?? null) : reference(elementReference);
};
