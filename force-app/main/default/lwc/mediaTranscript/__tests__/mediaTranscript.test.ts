import MediaTranscript from 'c/mediaTranscript';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('@salesforce/label/c.Media_Speaker', () => ({ default: 'Voice {0}' }), { virtual: true });

const show = async (text: string) => {
  const mounted = mount('c-media-transcript', MediaTranscript, { text });
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

  it('shows any other text as it is', async () => {
    const { element, find, lines } = await show('Dear [NAME],\n[0:05] is no time here.');

    expect(find('[data-id="text"]').value).toBe('Dear [NAME],\n[0:05] is no time here.');
    expect(lines).toEqual([]);
    await expect(element).toBeAccessible();
  });
});
