import MediaDropzone from 'c/mediaDropzone';
import { mount } from '../../../../../test/mount.ts';

jest.mock('@salesforce/client/formFactor', () => ({ __esModule: true, default: 'Small' }), { virtual: true });

describe('c-media-dropzone on a phone', () => {
  it('offers the camera, for photos and videos, and no folders', async () => {
    const { count, element, find, text } = mount('c-media-dropzone', MediaDropzone);

    expect(find('input[data-source="photo"]').getAttribute('accept')).toBe('image/*');
    expect(find('input[data-source="video"]').getAttribute('accept')).toBe('video/*');
    expect(count('input[capture="environment"]')).toBe(2);
    expect(count('input[data-source="folder"]')).toBe(0);
    expect(text()).not.toContain('c.Media_Or_Drop');
    await expect(element).toBeAccessible();
  });
});
