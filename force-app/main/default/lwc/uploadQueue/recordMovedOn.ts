/** The record of an earlier attempt accepts no file any more: its own has arrived meanwhile, or somebody deleted it. */
export class RecordMovedOnError extends Error {
  constructor() {
    super('The record of an earlier attempt has moved on');
    this.name = 'RecordMovedOnError';
  }
}
