/** The record of an earlier attempt no longer accepts its file: the file has arrived meanwhile, or somebody deleted the record. */
export class RecordMovedOnError extends Error {
  constructor() {
    super('The record of an earlier attempt has moved on');
    this.name = 'RecordMovedOnError';
  }
}
