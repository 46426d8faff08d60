import { ldsRequest } from 'host/ldsRequest';

type Field = string | { objectApiName: string; fieldApiName: string };
interface RecordConfig {
  recordId?: string;
  fields?: Field[];
  optionalFields?: Field[];
}
interface Emitted {
  data?: unknown;
  error?: unknown;
}
interface FieldValue {
  value: unknown;
  displayValue?: string | null;
}
interface RecordData {
  fields: Record<string, FieldValue>;
}

const nameOf = (field: Field): string => (typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`);
const mounted = new Map<string, Set<getRecord>>();

/** The wire adapter that reads a record. */
export class getRecord {
  #emit: (value: Emitted) => void;
  #config: RecordConfig = {};

  constructor(emit: (value: Emitted) => void) {
    this.#emit = emit;
    emit({ data: undefined, error: undefined });
  }

  connect(): void {}

  disconnect(): void {
    mounted.get(this.#config.recordId ?? '')?.delete(this);
  }

  async update(config: RecordConfig): Promise<void> {
    this.disconnect();
    this.#config = config;
    const { recordId, fields = [], optionalFields = [] } = config;
    if (recordId === undefined) return;
    mounted.set(recordId, (mounted.get(recordId) ?? new Set<getRecord>()).add(this));
    await this.refresh(recordId, [...fields, ...optionalFields].map(nameOf));
  }

  async refresh(
    recordId = this.#config.recordId,
    fields = [...(this.#config.fields ?? []), ...(this.#config.optionalFields ?? [])].map(nameOf),
  ): Promise<void> {
    try {
      this.#emit({ data: await ldsRequest('GET', `/ui-api/records/${recordId}?fields=${fields.join(',')}`), error: undefined });
    } catch (error) {
      this.#emit({ data: undefined, error });
    }
  }
}

const valueOf = (record: RecordData | undefined, field: Field): FieldValue | undefined =>
  record?.fields[nameOf(field).split('.').slice(1).join('.')];
/** Returns the raw value of a field of a record from `getRecord`. */
export const getFieldValue = (record: RecordData | undefined, field: Field): unknown => valueOf(record, field)?.value;
/** Returns the value formatted for the user's locale. */
export const getFieldDisplayValue = (record: RecordData | undefined, field: Field): unknown => valueOf(record, field)?.displayValue;
export const createRecord = (input: { apiName: string; fields: Record<string, unknown> }): Promise<unknown> =>
  ldsRequest('POST', '/ui-api/records', input);
export const updateRecord = ({ fields: { Id, ...fields } }: { fields: Record<string, unknown> }): Promise<unknown> =>
  ldsRequest('PATCH', `/ui-api/records/${String(Id)}`, { fields });
export const deleteRecord = (recordId: string): Promise<unknown> => ldsRequest('DELETE', `/ui-api/records/${recordId}`);
/** Reloads these records where they are shown on the page. */
export const notifyRecordUpdateAvailable = async (records: { recordId: string }[]): Promise<void> => {
  await Promise.all(records.flatMap(({ recordId }) => [...(mounted.get(recordId) ?? [])].map((adapter) => adapter.refresh())));
};
