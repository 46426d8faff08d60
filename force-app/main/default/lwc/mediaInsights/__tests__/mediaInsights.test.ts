import MediaInsights from 'c/mediaInsights';
import { graphql } from 'lightning/graphql';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';
import data from './data/insights.json';

interface TestAdapter {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
  getLastConfig(): unknown;
}

const wire = graphql as unknown as TestAdapter;
type Node = (typeof data)['uiapi']['query']['Media__c']['edges'][number]['node'];

const answer = (change: Partial<Record<keyof Node, unknown>> = {}): unknown => {
  const [{ node }] = data.uiapi.query.Media__c.edges as [{ node: Node }];
  return { uiapi: { query: { Media__c: { edges: [{ node: { ...node, ...change } }] } } } };
};

const show = async (emitted: unknown = answer(), properties: object = {}) => {
  const mounted = mount('c-media-insights', MediaInsights, { mediaId: 'a01000000000001AAA', ...properties }, ['contentrequest']);
  wire.emit(emitted);
  await settled();
  const badges = (place: string): unknown[] =>
    [...mounted.element.shadowRoot!.querySelectorAll(`${place} lightning-badge`)].map(
      (badge) => (badge as unknown as { label: string }).label,
    );
  return { ...mounted, badges };
};

describe('c-media-insights', () => {
  it('queries its file, and shows a spinner', async () => {
    const { element, count } = mount('c-media-insights', MediaInsights, { mediaId: 'a01000000000001AAA' });
    await settled();

    expect(wire.getLastConfig()).toMatchObject({ variables: { mediaId: 'a01000000000001AAA' } });
    expect(count('lightning-spinner')).toBe(1);
    await expect(element).toBeAccessible();
  });

  it('shows that a file is gone, instead of an endless spinner', async () => {
    const { element, find, count } = await show({ uiapi: { query: { Media__c: { edges: [] } } } });

    expect(count('lightning-spinner')).toBe(0);
    expect(find('c-error-panel').message).toBe('c.Media_Insights_Gone');
    await expect(element).toBeAccessible();
  });

  it('shows language and sentiment', async () => {
    const { element, find } = await show();

    expect(find('[data-id="language"]').textContent).toBe('English');
    expect(find('[data-id="sentiment"]').textContent).toContain('c.Media_Sentiment_Positive');
    await expect(element).toBeAccessible();
  });

  it('marks text of the file with its language, and sets its direction to auto', async () => {
    const { element, find } = await show(answer({ Language__c: { value: 'ar' } }));
    const marked = element.shadowRoot!.querySelectorAll('[lang="ar"]');

    expect([...marked].map(({ tagName }) => tagName.toLowerCase())).toEqual(['p', 'ul', 'ul', 'ul']);
    expect([find('c-media-details').language, find('c-media-transcript').language]).toEqual(['ar', 'ar']);
    expect(find('[data-id="summary"] p').getAttribute('dir')).toBe('auto');
    expect(find('[data-id="phrases"] li').getAttribute('dir')).toBe('auto');
  });

  it('shows the outcome of the latest download next to the buttons', async () => {
    const { element, find } = await show(answer(), { requestError: 'Not downloaded.', requestNote: 'It is the original.' });

    expect(find('c-error-panel').message).toBe('Not downloaded.');
    expect(find('[data-id="request-note"]').textContent).toBe('It is the original.');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['Extractive', 'c.Media_Extract'],
    ['Generated', 'c.Media_Summary'],
  ])('labels a summary of method %s', async (method, name) => {
    const { find, count } = await show(answer({ Summary_Method__c: { value: method } }));

    expect(find('[data-id="summary"] h3').textContent).toBe(name);
    expect(count('h3 lightning-helptext')).toBe(0);
    expect(find('[data-id="summary"] p').textContent).toContain('Northwind Trading renews');
  });

  it('groups entities by category with the most frequent first', async () => {
    const { badges, text } = await show();

    expect(badges('[data-category="ORGANIZATION"]')).toEqual(['c.Media_Times_Found', 'Contoso']);
    expect(badges('[data-category="LOCATION"]')).toEqual(['Kyoto']);
    expect(text()).toContain('c.Media_Category_ORGANIZATION');
  });

  it('uses headings one level below the card’s title', async () => {
    const { element } = await show();
    const sections = element.shadowRoot!.querySelectorAll<Element & { headingLevel?: string }>('lightning-accordion-section');

    expect([...sections].map(({ headingLevel }) => headingLevel)).toEqual(['3', '3', '3', '3']);
  });

  it('sorts dates with equal counts by their numbers', async () => {
    const day = (value: string) => ({
      node: { Id: value, Kind__c: { value: 'Entity' }, Category__c: { value: 'DATE' }, Value__c: { value }, Count__c: { value: 1 } },
    });
    const { badges } = await show(answer({ Insights__r: { edges: ['10 May', '5 May'].map(day) } }));

    expect(badges('[data-category="DATE"]')).toEqual(['5 May', '10 May']);
  });

  it.each([
    [100, 1],
    [7, 0],
  ])('shows for %p findings whether some are left out: %p', async (found, times) => {
    const { element, count } = await show(answer({ Insight_Count__c: { value: found } }));

    expect(count('[data-id="cut"]')).toBe(times);
    await expect(element).toBeAccessible();
  });

  it('shows key phrases', async () => {
    const { badges } = await show();

    expect(badges('[data-id="phrases"]')).toEqual(['notice period', 'renewal term']);
  });

  it('counts personal data by category', async () => {
    const { find } = await show();

    expect([...find('[data-id="personal"]').children].map(({ textContent }) => textContent)).toEqual([
      'c.Media_Category_NAME',
      '3',
      'c.Media_Category_EMAIL',
      '1',
    ]);
  });

  it('shows that there is no personal data and no text', async () => {
    const nothing = { value: null };
    const { element, count, text } = await show(
      answer({
        Insights__r: { edges: [] },
        Redacted_Text__c: nothing,
        Language__c: { value: 'und' },
        Sentiment__c: nothing,
        Summary__c: nothing,
      }),
    );

    expect(text()).toContain('c.Media_No_Personal_Data');
    expect(text()).toContain('c.Media_No_Text');
    expect(count('[data-id="language"], [data-id="sentiment"], [data-id="summary"], lightning-badge')).toBe(0);
    await expect(element).toBeAccessible();
  });

  it('shows the redacted text, and whether it is cut', async () => {
    const { find, text } = await show(answer({ Text_Is_Cut__c: { value: true } }));

    expect(find('[data-id="text"]').text).toBe('Dear [NAME],\nthe renewal term is 36 months.');
    expect(find('[data-id="text"]').isCut).toBe(true);
    expect(text()).toContain('c.Media_Text_Is_Cut');
  });

  it.each([
    [125_000, '2:05'],
    [3_725_400, '1:02:05'],
  ])('shows the length of a recording of %d ms, and labels its text as transcript', async (value, shown) => {
    const { element, find } = await show(answer({ Duration_Ms__c: { value } } as object));

    expect(find('[data-id="duration"]').textContent).toBe(shown);
    expect(find('lightning-accordion-section[name="text"], [role="group"]').getAttribute('aria-label')).toBe('c.Media_Transcript');
    await expect(element).toBeAccessible();
  });

  it('shows notes on how the file was read', async () => {
    const { element, find } = await show(
      answer({ Notes__c: { value: 'Page 3 could not be read.\nLook before you rely on it.' } } as object),
    );

    expect([...find('[data-id="notes"] ul').children].map(({ textContent }) => textContent)).toEqual([
      'Page 3 could not be read.',
      'Look before you rely on it.',
    ]);
    await expect(element).toBeAccessible();
  });

  it('shows a note with a code in the user’s language', async () => {
    const { element, find } = await show(
      answer({
        Notes__c: { value: 'This video has no sound.\nPage 3 could not be read.' },
        Note_Codes__c: { value: '{"code":"NO_SOUND"}\n"Page 3 could not be read."' },
      } as object),
    );

    expect([...find('[data-id="notes"] ul').children].map(({ textContent }) => textContent)).toEqual([
      'c.Media_Note_NO_SOUND',
      'Page 3 could not be read.',
    ]);
    await expect(element).toBeAccessible();
  });

  it('shows that the customer may leave, with the reason', async () => {
    const value = (text: string | number | null) => ({ value: text });
    const node = {
      Id: 'a02',
      Kind__c: value('Customer Risk'),
      Category__c: value('High'),
      Value__c: value('They may leave.'),
      Count__c: value(1),
    };
    const { element, find } = await show(answer({ Insights__r: { edges: [{ node }] } }));

    expect([...find('[data-id="risk"]').children].map(({ textContent }) => textContent)).toEqual(['c.Media_Risk_High', 'They may leave.']);
    // Separated, so that they are two words when read aloud or copied.
    expect(find('[data-id="risk"]').textContent).toBe('c.Media_Risk_High\u00A0They may leave.');
    await expect(element).toBeAccessible();
  });

  it('shows only that the customer may leave if the reason is personal', async () => {
    const value = (text: string | number | null) => ({ value: text });
    const node = { Id: 'a02', Kind__c: value('Customer Risk'), Category__c: value('High'), Value__c: value('High'), Count__c: value(1) };
    const { find } = await show(answer({ Insights__r: { edges: [{ node }] } }));

    expect(find('[data-id="risk"]').textContent.trim()).toBe('c.Media_Risk_High');
  });

  it('passes all insights to c-media-details', async () => {
    const { find } = await show();

    expect(find('c-media-details').insights).toHaveLength(data.uiapi.query.Media__c.edges[0]!.node.Insights__r.edges.length);
  });

  it('offers everyone only the redacted text for download', async () => {
    const { find, count, heard } = await show();

    expect(count('lightning-button')).toBe(1);
    find('lightning-button').click();

    expect(heard('contentrequest')).toEqual([{ mediaId: 'a01000000000001AAA', variant: 'redacted' }]);
  });

  it('offers users with the permission the original and all results for download', async () => {
    const { find, count, heard } = await show(answer(), { canViewUnredacted: true });

    find('[data-variant="original"]').click();
    find('[data-variant="results"]').click();

    expect(count('lightning-button')).toBe(3);
    expect(heard('contentrequest')).toEqual([
      { mediaId: 'a01000000000001AAA', variant: 'original' },
      { mediaId: 'a01000000000001AAA', variant: 'results' },
    ]);
  });

  it('shows a loading error, and retries at a click', async () => {
    const refresh = jest.fn().mockResolvedValue(undefined);
    const { element, find } = mount('c-media-insights', MediaInsights, { mediaId: 'a01000000000001AAA' });
    wire.emitErrors([{ message: 'no' }], undefined, refresh);
    await settled();

    expect(find('c-error-panel')).toMatchObject({ message: 'c.Media_Insights_Not_Loaded', retryable: true });
    await expect(element).toBeAccessible();
    find('c-error-panel').focus();
    find('c-error-panel').dispatchEvent(new CustomEvent('retry'));
    expect(refresh).toHaveBeenCalledTimes(1);

    wire.emit(answer(), undefined, refresh);
    await settled();
    expect(element.shadowRoot?.activeElement).toBe(find('[data-id="insights"]'));
    await expect(element).toBeAccessible();
  });

  it('retries when the network is back, without moving the focus', async () => {
    const refresh = jest.fn().mockResolvedValue(undefined);
    const { element, count } = mount('c-media-insights', MediaInsights, { mediaId: 'a01000000000001AAA' });
    wire.emitErrors([{ message: 'no' }], undefined, refresh);

    window.dispatchEvent(new CustomEvent('online'));
    expect(refresh).toHaveBeenCalledTimes(1);

    wire.emit(answer(), undefined, refresh);
    await settled();
    expect(count('c-error-panel')).toBe(0);
    expect(element.shadowRoot?.activeElement).toBeNull();
    window.dispatchEvent(new CustomEvent('online'));
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('does not retry after it is removed', () => {
    const refresh = jest.fn().mockResolvedValue(undefined);
    const { element } = mount('c-media-insights', MediaInsights, { mediaId: 'a01000000000001AAA' });
    wire.emitErrors([{ message: 'no' }], undefined, refresh);
    element.remove();

    window.dispatchEvent(new CustomEvent('online'));

    expect(refresh).not.toHaveBeenCalled();
  });
});
