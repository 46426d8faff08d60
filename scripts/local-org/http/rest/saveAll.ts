import { allOrNothing } from './allOrNothing.ts';
import { ApiError, recordErrors } from './restErrors.ts';
import type { RestAnswer, RestContext } from './restTypes.ts';

interface RecordOutcome {
  id?: string;
  success: boolean;
  created?: boolean;
  errors: unknown[];
}

/** REST API Developer Guide, "sObject Collections". */
const maxRecords = 200;

const checkSize = (count: number): void => {
  if (count > maxRecords)
    throw new ApiError(400, 'EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${maxRecords} records into this call`);
};

const rolledBack: RecordOutcome = {
  success: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};

const saveEach = <Item>(items: readonly Item[], save: (item: Item) => Omit<RecordOutcome, 'success' | 'errors'>): RecordOutcome[] =>
  items.map((item) => {
    try {
      return { ...save(item), success: true, errors: [] };
    } catch (error) {
      return { success: false, errors: recordErrors(error) };
    }
  });

/** Saves each record independently, or, with `allOrNone`, none unless all succeed. */
export const saveAll = <Item>(
  { org }: RestContext,
  items: readonly Item[],
  allOrNone: boolean,
  save: (item: Item) => Omit<RecordOutcome, 'success' | 'errors'>,
): RestAnswer => {
  checkSize(items.length);
  if (!allOrNone) return { status: 200, body: saveEach(items, save) };
  const { outcome, stands } = allOrNothing(org, () => {
    const outcomes = saveEach(items, save);
    return { outcome: outcomes, stands: outcomes.every(({ success }) => success) };
  });
  return { status: 200, body: stands ? outcome : outcome.map((one) => (one.success ? rolledBack : one)) };
};
