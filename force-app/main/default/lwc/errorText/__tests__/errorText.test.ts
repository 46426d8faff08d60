import { errorCode, errorText, isRetryable, rejectionText } from 'c/errorText';
import { refusals } from '../../../../../../aws-backend/contracts/problem.ts';
import { failedMedia } from '../../../../../../aws-backend/contracts/records/failedMedia.ts';
import { rejections } from '../../../../../../aws-backend/contracts/rejections.ts';
import { customLabels, importedLabels } from '../../../../../test/customLabels.cjs';

const labels = customLabels();

describe('errorText', () => {
  it('has a label for each refusal, with the broker’s own sentence', () => {
    for (const [code, [, sentence]] of Object.entries(refusals)) {
      expect(errorText(code)).toBe(`c.Media_Refusal_${code}`);
      expect(labels.get(`Media_Refusal_${code}`)).toBe(sentence);
    }
  });

  it('has a label for each rejection, with the pipeline’s own sentence', () => {
    for (const [code, sentence] of Object.entries(rejections)) {
      expect(rejectionText(code, '')).toBe(`c.Media_Rejection_${code}`);
      expect(labels.get(`Media_Rejection_${code}`)).toBe(sentence);
    }
  });

  it('says of a file that failed what its record says', () => {
    expect(labels.get('Media_Failed_Hint')).toBe(failedMedia.Status_Reason__c);
  });

  it('falls back where a code has no label', () => {
    expect(errorText('NEWER_THAN_THIS_PANEL', 'The sentence of the record.')).toBe('The sentence of the record.');
    expect(errorText('NEWER_THAN_THIS_PANEL')).toBe('c.Media_Client_UNEXPECTED');
    expect(rejectionText('NEWER_THAN_THIS_PANEL', 'The sentence of the record.')).toBe('The sentence of the record.');
    expect(errorText('toString')).toBe('c.Media_Client_UNEXPECTED');
  });

  it('reads code and retryability of errors of any origin', () => {
    const coded = Object.assign(new Error('x'), { code: 'NO_EDIT_ACCESS', retryable: true });

    expect([errorCode(coded), isRetryable(coded)]).toEqual(['NO_EDIT_ACCESS', true]);
    expect([errorCode(new TypeError('x')), isRetryable(new TypeError('x'))]).toEqual(['UNEXPECTED', false]);
    expect([errorCode('x'), isRetryable(undefined)]).toEqual(['UNEXPECTED', false]);
  });
});

describe('custom labels', () => {
  it('are exactly those that the components use', () => {
    expect([...labels.keys()].sort()).toEqual([...importedLabels()].sort());
  });

  it('are no longer than Salesforce allows', () => {
    for (const [name, value] of labels) {
      expect(name.length).toBeLessThanOrEqual(80);
      expect(value.length).toBeLessThanOrEqual(1000);
      expect(value).not.toBe('');
    }
  });
});
