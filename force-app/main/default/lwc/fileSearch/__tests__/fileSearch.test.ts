import FileSearch from 'c/fileSearch';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

const show = (properties: object = {}) => {
  const mounted = mount('c-file-search', FileSearch, properties, ['searched']);
  const type = (value: string): void => {
    mounted.find('lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));
  };
  return { ...mounted, type };
};

describe('c-file-search', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('searches 300 ms after the user stops typing', () => {
    const { type, heard } = show();

    type('off');
    jest.advanceTimersByTime(200);
    type(' offer ');
    jest.advanceTimersByTime(299);
    expect(heard('searched')).toEqual([]);
    jest.advanceTimersByTime(1);

    expect(heard('searched')).toEqual([{ text: 'offer' }]);
  });

  it('resets the search as soon as the text is cleared', () => {
    const { type, heard } = show({ text: 'offer' });

    type('');
    jest.advanceTimersByTime(0);

    expect(heard('searched')).toEqual([{ text: '' }]);
  });

  it('does not search after it is removed from the page', () => {
    const { element, type, heard } = show();

    type('offer');
    element.remove();
    jest.runAllTimers();

    expect(heard('searched')).toEqual([]);
  });

  it('announces the result and is accessible', async () => {
    jest.useRealTimers();
    const { element, find } = show({ text: 'offer', resultText: 'Files found: 2' });
    await settled();

    expect(find('[role="status"]').textContent).toBe('Files found: 2');
    expect(find('lightning-input').label).toBe('c.Media_Find_File');
    await expect(element).toBeAccessible();
  });
});
