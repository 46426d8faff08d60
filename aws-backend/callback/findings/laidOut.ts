import type { MediaResult } from '../../contracts/result.ts';
import type { OpenText } from '../openText.ts';
import { oneLine, type Finding } from './finding.ts';

const formFieldsOf = ({ extraction: { formFields = [] } }: MediaResult, { isOpen }: OpenText): Finding[] =>
  formFields
    .map(({ name, value, confidence, page, start, end }) => ({ name: oneLine(name), value: oneLine(value), confidence, page, start, end }))
    .filter(({ name, value, start, end }) => value !== '' && isOpen(name, []) && isOpen(value, [{ start, end }]))
    .map(({ name, value, confidence, page, start, end }) => ({
      kind: 'Form Field',
      category: name,
      value,
      confidence,
      count: 1,
      page,
      at: { start, end },
    }));

/** A table's column headers and its number of rows; its cells stay in the results. */
const tablesOf = ({ extraction: { tables = [] } }: MediaResult, { isOpen }: OpenText): Finding[] =>
  tables.map(({ rows, page, confidence }, index) => {
    const heads = (rows[0] ?? []).map(oneLine).filter((head) => head !== '');
    const isSafe = heads.length > 0 && heads.every((head) => isOpen(head, []));
    return {
      kind: 'Table',
      category: null,
      value: isSafe ? heads.join(' · ') : 'Table',
      confidence,
      count: rows.length,
      page,
      key: String(index),
    };
  });

/** Camera properties; a location is personal and stays in the results. */
const propertiesOf = ({ extraction: { properties = [] } }: MediaResult, { isOpen }: OpenText): Finding[] =>
  properties
    .filter(({ isPersonal, value }) => !isPersonal && isOpen(value, []))
    .map(({ name, value }) => ({ kind: 'Form Field', category: name, value: oneLine(value), confidence: 1, count: 1 }));

/** A document's form fields and tables, without those that touch or repeat personal data. */
export const laidOutIn = (result: MediaResult, open: OpenText): Finding[] => [
  ...formFieldsOf(result, open),
  ...tablesOf(result, open),
  ...propertiesOf(result, open),
];
