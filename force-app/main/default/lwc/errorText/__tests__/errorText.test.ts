import { errorCode, errorText, isRetryable, rejectionText } from 'c/errorText';
import { refusals } from '../../../../../../aws-backend/contracts/problem.ts';
import { failedMedia } from '../../../../../../aws-backend/contracts/records/failedMedia.ts';
import { rejections } from '../../../../../../aws-backend/contracts/rejections.ts';
import { customLabels, importedLabels } from '../../../../../test/customLabels.cjs';

const labels = customLabels();

describe('errorText', () => {
  it('returns a label for each refusal code, with the same text as the broker’s', () => {
    for (const [code, [, sentence]] of Object.entries(refusals)) {
      expect(errorText(code)).toBe(`c.Media_Refusal_${code}`);
      expect(labels.get(`Media_Refusal_${code}`)).toBe(sentence);
    }
  });

  it('returns a label for each rejection code, with the same text as the pipeline’s', () => {
    for (const [code, sentence] of Object.entries(rejections)) {
      expect(rejectionText(code, '')).toBe(`c.Media_Rejection_${code}`);
      expect(labels.get(`Media_Rejection_${code}`)).toBe(sentence);
    }
  });

  it('has the same text for a failed file as its record', () => {
    expect(labels.get('Media_Failed_Hint')).toBe(failedMedia.Status_Reason__c);
  });

  it('falls back to the given sentence or a generic label for an unknown code', () => {
    expect(errorText('NEWER_THAN_THIS_PANEL', 'The sentence of the record.')).toBe('The sentence of the record.');
    expect(errorText('NEWER_THAN_THIS_PANEL')).toBe('c.Media_Client_UNEXPECTED');
    expect(rejectionText('NEWER_THAN_THIS_PANEL', 'The sentence of the record.')).toBe('The sentence of the record.');
    expect(errorText('toString')).toBe('c.Media_Client_UNEXPECTED');
  });

  it('reads the code and retryability of any error', () => {
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
