import MediaDetails from 'c/mediaDetails';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';
import type { InsightNode } from '../../mediaInsights/insightQuery.ts';

jest.mock('@salesforce/label/c.Media_Table_On_Page', () => ({ default: '{0} ({1} rows, {2})' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Table_Row_On_Page', () => ({ default: '{0} ({1} row, {2})' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Table_On_Sheet', () => ({ default: '{0} ({1} rows, sheet {2})' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Table_Row_On_Sheet', () => ({ default: '{0} ({1} row, sheet {2})' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Table_Rows', () => ({ default: '{0} ({1} rows)' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Table_Row', () => ({ default: '{0} ({1} row)' }), { virtual: true });

let count = 0;
const insight = (kind: string, value: string, more: Partial<InsightNode> = {}): InsightNode => ({
  Id: `a02-${(count += 1)}`,
  Kind__c: { value: kind },
  Category__c: { value: null },
  Value__c: { value },
  Count__c: { value: 1 },
  ...more,
});

const showOf = async (contentType: string, ...insights: InsightNode[]) => {
  const mounted = mount('c-media-details', MediaDetails, { insights, contentType });
  await settled();
  const badges = (place: string): unknown[] =>
    [...mounted.element.shadowRoot!.querySelectorAll(`${place} lightning-badge`)].map(
      (badge) => (badge as unknown as { label: string }).label,
    );
  const texts = (place: string): unknown[] =>
    [...mounted.element.shadowRoot!.querySelectorAll(`${place} > *`)].map(({ textContent }) => textContent);
  return { ...mounted, badges, texts };
};

const show = async (...insights: InsightNode[]) => showOf('application/pdf', ...insights);

describe('c-media-details', () => {
  it('shows action items with assignee and due date', async () => {
    const { element, texts } = await show(
      insight('Action Item', '[NAME] will send the offer.', { Assignee__c: { value: 'Customer' }, Due__c: { value: '2026-02-01' } }),
      insight('Action Item', 'Call back.'),
    );

    expect(texts('[data-id="actions"]')).toEqual(['[NAME] will send the offer.c.Media_Assignee · c.Media_Due', 'Call back.']);
    await expect(element).toBeAccessible();
  });

  it('shows form fields by name', async () => {
    const { element, texts } = await show(insight('Form Field', '12.50 GBP', { Category__c: { value: 'Total due' } }));

    expect(texts('[data-id="fields"]')).toEqual(['Total due', '12.50 GBP']);
    await expect(element).toBeAccessible();
  });

  it('translates the names of camera properties, but not of form fields', async () => {
    const taken = { Category__c: { value: 'Taken' } };
    const { element, texts } = await show(
      insight('Form Field', 'Canon EOS R6', { Category__c: { value: 'Camera' }, Page__c: { value: null } }),
      insight('Form Field', '2026-01-15 09:30:00', taken),
      insight('Form Field', 'two', { ...taken, Page__c: { value: 1 } }),
    );

    expect(texts('[data-id="fields"]')).toEqual([
      ...['c.Media_Camera', 'Canon EOS R6'],
      ...['c.Media_Taken', '2026-01-15 09:30:00'],
      ...['Taken', 'two'],
    ]);
    await expect(element).toBeAccessible();
  });

  it('translates the name of a table whose headers are not shown', async () => {
    const { texts } = await show(insight('Table', 'Table'), insight('Table', 'Article · Price', { Page__c: { value: 2 } }));

    expect(texts('[data-id="tables"]')).toEqual(['c.Media_Table (1 row, 1)', 'Article · Price (1 row, 2)']);
  });

  it.each([
    ['application/pdf', 'Price (3 rows, 2)', 'Sum (1 row, 1)'],
    ['application/vnd.ms-powerpoint', 'Price (3 rows, 2)', 'Sum (1 row, 1)'],
    ['image/tiff', 'Price (3 rows, 2)', 'Sum (1 row, 1)'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Price (3 rows, sheet 2)', 'Sum (1 row, sheet 1)'],
    ['application/vnd.ms-excel', 'Price (3 rows, sheet 2)', 'Sum (1 row, sheet 1)'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'Price (3 rows, sheet 2)', 'Sum (1 row, sheet 1)'],
    ['message/rfc822', 'Price (3 rows)', 'Sum (1 row)'],
    ['image/png', 'Price (3 rows)', 'Sum (1 row)'],
  ])('shows the page or sheet of a table if a file of type %s has them', async (contentType, ...told) => {
    const price = insight('Table', 'Price', { Page__c: { value: 2 }, Count__c: { value: 3 } });
    const { texts } = await showOf(contentType, price, insight('Table', 'Sum'));

    expect(texts('[data-id="tables"]')).toEqual(told);
  });

  it('shows tables and topics', async () => {
    const { element, texts, badges } = await show(
      insight('Table', 'Article · Price', { Page__c: { value: 2 }, Count__c: { value: 3 } }),
      insight('Topic', 'renewal'),
    );

    expect(texts('[data-id="tables"]')).toEqual(['Article · Price (3 rows, 2)']);
    expect(badges('[data-id="topics"]')).toEqual(['renewal']);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['as extracts if none is generated', ['Extractive', 'Extractive'], 'c.Media_Topics_Extractive'],
    ['as the model’s if any is generated', ['Extractive', 'Generated'], 'c.Media_Topics'],
  ])('shows topics %s', async (_, methods, heading) => {
    const { element } = await show(...methods.map((method) => insight('Topic', 'renewal', { Category__c: { value: method } })));

    const sections = [...element.shadowRoot!.querySelectorAll('lightning-accordion-section')];
    expect(sections.map((section) => (section as unknown as { label: string }).label)).toEqual([heading]);
    await expect(element).toBeAccessible();
  });

  it('shows sightings with warnings first, and marks those with low confidence', async () => {
    const weak = { Is_Low_Confidence__c: { value: true } };
    const { element, badges } = await show(
      insight('Label', 'person'),
      insight('Label', 'cup', weak),
      insight('Face', 'Face', { Count__c: { value: 3 } }),
      insight('Moderation', 'Alcohol'),
    );

    expect(badges('[data-id="seen"]')).toEqual(['c.Media_Moderation', 'c.Media_Faces', 'person', 'c.Media_Low_Confidence']);
    await expect(element).toBeAccessible();
  });

  it('shows nothing without matching insights', async () => {
    const { count: countOf } = await show(insight('Entity', 'Acme'));

    expect(countOf('lightning-accordion')).toBe(0);
  });
});
