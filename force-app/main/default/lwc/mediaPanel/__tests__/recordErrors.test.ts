import { RecordError } from '../recordErrors.ts';

const said = (message: string) => ({ message });

describe('RecordError', () => {
  it.each([
    ['the errors of the record and its fields', { output: { errors: [said('A.')], fieldErrors: { Name: [said('B.')] } } }, 'A. B.'],
    ['an error of two fields, once', { output: { errors: [], fieldErrors: { Name: [said('A.')], File_Name__c: [said('A.')] } } }, 'A.'],
    ['the response itself', { message: 'C.', output: { errors: [], fieldErrors: {} } }, 'C.'],
    ['a list of errors', [said('D.'), said('E.')], 'D. E.'],
    ['the status if there is no body', undefined, 'HTTP 400'],
  ])('takes its message from %s', (_, body, sentence) => {
    expect(new RecordError('RECORD_REFUSED', { status: 400, ...(body && { body }) })).toMatchObject({
      message: sentence,
      code: 'RECORD_REFUSED',
    });
  });

  it('has the code SESSION_EXPIRED if the user is signed out', () => {
    const body = [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }];

    expect(new RecordError('RECORD_REFUSED', { status: 401, body })).toMatchObject({ code: 'SESSION_EXPIRED', retryable: false });
  });

  const gone = { errorCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id' };
  const hidden = {
    errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    message: 'insufficient access rights on cross-reference id',
  };

  it.each([
    ['about a lookup to an inaccessible record', { errors: [], fieldErrors: { Account__c: [gone] } }, 'NO_VIEW_ACCESS'],
    ['about an inaccessible record without a field', { errors: [hidden], fieldErrors: {} }, 'NO_VIEW_ACCESS'],
    ['about a record type', { errors: [], fieldErrors: { RecordTypeId: [gone] } }, 'RECORD_REFUSED'],
  ])('has the right code for an error %s', (_, output, code) => {
    const body = { message: 'An error occurred while trying to update the record.', output };

    expect(new RecordError('RECORD_REFUSED', { status: 400, body })).toMatchObject({ code, retryable: false });
  });

  it('is retryable if the parent record is locked', () => {
    const locked = { errorCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access to this record' };
    const body = { output: { errors: [locked], fieldErrors: {} } };

    expect(new RecordError('RECORD_REFUSED', { status: 400, body })).toMatchObject({ code: 'RECORD_REFUSED', retryable: true });
  });

  it.each([
    [undefined, true],
    [429, true],
    [503, true],
    [400, false],
  ])('is retryable or not after the status %p: %p', (status, retryable) => {
    expect(new RecordError('RECORD_REFUSED', status === undefined ? {} : { status }).retryable).toBe(retryable);
  });
});
