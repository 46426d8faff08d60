import MediaPanel from 'c/mediaPanel';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('@salesforce/user/isGuest', () => ({ __esModule: true, default: true }), { virtual: true });

describe('c-media-panel for a guest user of a site', () => {
  it('shows that guests can’t add files, and calls nothing', async () => {
    const fetch = jest.fn();
    Object.assign(globalThis, { fetch });

    const { count, element, find } = mount('c-media-panel', MediaPanel, {
      recordId: '001000000000001AAA',
      brokerUrl: 'https://broker.example',
    });
    await settled(5);

    expect(find('c-state-note')).toMatchObject({ heading: 'c.Media_Guest', text: 'c.Media_Guest_Hint' });
    expect(count('c-media-dropzone, c-media-list')).toBe(0);
    expect(fetch).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });
});
