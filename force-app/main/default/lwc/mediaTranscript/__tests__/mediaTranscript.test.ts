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
  it('shows when each line of a recording is said, and by whom', async () => {
    const { element, lines } = await show('[0:05] Speaker 1: Hello, [NAME].\n[1:02:05] Roger: bye.');

    expect(lines).toEqual(['0:05Voice 1: Hello, [NAME].', '1:02:05Roger: bye.']);
    await expect(element).toBeAccessible();
  });

  it('does not lose a line that has no time of its own', async () => {
    const { lines } = await show('[0:05] Hello,\nagain…');

    expect(lines).toEqual(['0:05 Hello,\nagain…']);
  });

  it.each([
    ['a call', 'transcript', (line: number) => `[0:${String(10 + line)}] Speaker 1: Line ${String(line)}.`, '0:15Voice 1: Line 5.'],
    ['a letter', 'found', (line: number) => `Line ${String(line)}.`, 'Line 5.'],
  ])('finds lines of %s that is long, in capitals or not, and shows all again', async (_, place, line, found) => {
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

  it('says that it looks only in the part that is shown of a text that was cut', async () => {
    const { find } = await show('Line.\n'.repeat(20), true);

    find('lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: 'termination' } }));
    await settled();

    expect(find('[role="status"]').textContent).toBe('c.Media_Lines_Found_Cut');
  });

  it('offers no search in a short text', async () => {
    const { count } = await show('Dear [NAME],\nyours.');

    expect(count('lightning-input')).toBe(0);
  });

  it('keeps what is pasted into its search to itself', async () => {
    const { element, find } = await show('word '.repeat(500));
    const heard = jest.fn();
    element.addEventListener('paste', heard);

    find('lightning-input').dispatchEvent(new CustomEvent('paste', { bubbles: true, composed: true }));

    expect(heard).not.toHaveBeenCalled();
  });

  it('shows any other text as it is', async () => {
    const { element, find, lines } = await show('Dear [NAME],\n[0:05] is no time here.');

    expect(find('[data-id="text"]').value).toBe('Dear [NAME],\n[0:05] is no time here.');
    expect(lines).toEqual([]);
    await expect(element).toBeAccessible();
  });
});
