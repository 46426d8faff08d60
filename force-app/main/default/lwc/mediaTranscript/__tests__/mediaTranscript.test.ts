import MediaTranscript from 'c/mediaTranscript';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('@salesforce/label/c.Media_Speaker', () => ({ default: 'Voice {0}' }), { virtual: true });

const show = async (text: string, isCut = false) => {
  const mounted = mount('c-media-transcript', MediaTranscript, { text, isCut });
  await settled();
  const lines = [...mounted.element.shadowRoot!.querySelectorAll('li')].map(({ textContent }) => textContent);
  return { ...mounted, lines };
};

describe('c-media-transcript', () => {
  it('shows each line of a recording with its time and speaker', async () => {
    const { element, lines } = await show('[0:05] Speaker 1: Hello, [NAME].\n[1:02:05] Roger: bye.');

    expect(lines).toEqual(['0:05Voice 1: Hello, [NAME].', '1:02:05Roger: bye.']);
    await expect(element).toBeAccessible();
  });

  it('keeps a line without a time', async () => {
    const { lines } = await show('[0:05] Hello,\nagain…');

    expect(lines).toEqual(['0:05 Hello,\nagain…']);
  });

  it.each([
    ['a long call', 'transcript', (line: number) => `[0:${String(10 + line)}] Speaker 1: Line ${String(line)}.`, '0:15Voice 1: Line 5.'],
    ['a long letter', 'found', (line: number) => `Line ${String(line)}.`, 'Line 5.'],
  ])('finds lines of %s in any case, and shows all again when the search is cleared', async (_, place, line, found) => {
    const { element, find, count, text } = await show(Array.from({ length: 20 }, (__, index) => line(index)).join('\n'));
    const type = async (value: string): Promise<void> => {
      find('lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));
      await settled();
    };

    await type(' LINE 5 ');
    expect([...find(`[data-id="${place}"]`).children].map(({ textContent }) => textContent)).toEqual([found]);
    expect(find('[role="status"]').textContent).toBe('c.Media_Lines_Found');
    await expect(element).toBeAccessible();
    await type('');

    expect(count('[data-id="found"]')).toBe(0);
    expect(find('[role="status"]').textContent).toBe('');
    expect(place === 'found' ? String(find('[data-id="text"]').value) : text()).toContain('Line 19.');
  });

  it('shows that only the visible part of a cut text is searched', async () => {
    const { find } = await show('Line.\n'.repeat(20), true);

    find('lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: 'termination' } }));
    await settled();

    expect(find('[role="status"]').textContent).toBe('c.Media_Lines_Found_Cut');
  });

  it('offers no search for a short text', async () => {
    const { count } = await show('Dear [NAME],\nyours.');

    expect(count('lightning-input')).toBe(0);
  });

  it('keeps a paste into its search field from the panel', async () => {
    const { element, find } = await show('word '.repeat(500));
    const heard = jest.fn();
    element.addEventListener('paste', heard);

    find('lightning-input').dispatchEvent(new CustomEvent('paste', { bubbles: true, composed: true }));

    expect(heard).not.toHaveBeenCalled();
  });

  it('shows other text unchanged', async () => {
    const { element, find, lines } = await show('Dear [NAME],\n[0:05] is no time here.');

    expect(find('[data-id="text"]').value).toBe('Dear [NAME],\n[0:05] is no time here.');
    expect(lines).toEqual([]);
    await expect(element).toBeAccessible();
  });
});
