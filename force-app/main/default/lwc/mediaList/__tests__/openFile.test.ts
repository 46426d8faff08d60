import MediaList from 'c/mediaList';
import { listedFile as file } from '../../../../../test/listedFile.ts';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';
import type { MediaFile } from '../mediaFile.ts';

const show = (files: MediaFile[], properties: object = {}) =>
  mount('c-media-list', MediaList, { files, ...properties }, ['contentrequest', 'stopreading', 'readagain', 'deletefile']);

describe('an open file in c-media-list', () => {
  it('is opened and closed by its name and its arrow', async () => {
    const { element, find, count } = show([file('one'), file('two')]);
    expect(count('c-media-insights')).toBe(0);
    const name = find('button[data-id="two"]').getAttribute('aria-label');

    find('button[data-id="two"]').click();
    await settled();
    expect(find('li[data-id="two"] c-media-insights').mediaId).toBe('two');
    expect(find('button[data-id="two"]').getAttribute('aria-expanded')).toBe('true');
    // Only its state changes: "Hide …, expanded" would announce both states at once.
    expect(find('button[data-id="two"]').getAttribute('aria-label')).toBe(name);
    expect(count('c-media-insights')).toBe(1);
    await expect(element).toBeAccessible();

    find('li[data-id="two"] .chevron').click();
    await settled();
    expect(count('c-media-insights')).toBe(0);
    expect(find('button[data-id="two"]').getAttribute('aria-expanded')).toBe('false');
  });

  it('stays open when another is opened', async () => {
    const { find, count } = show([file('one'), file('two')]);

    find('button[data-id="one"]').click();
    await settled();
    find('button[data-id="two"]').click();
    await settled();

    expect(count('c-media-insights')).toBe(2);
    expect(find('li[data-id="one"] .chevron lightning-icon').iconName).toBe('utility:chevrondown');
  });

  it('is possible only once the file is ready', () => {
    const { count } = show([file('one', { status: 'Processing' }), file('two', { status: 'Rejected' })]);

    expect(count('button')).toBe(0);
  });

  it('can be set by openedId, and closed by the user', async () => {
    const { element, find, count } = show([file('one'), file('two')]);

    element.openedId = 'one';
    await settled();
    expect(count('li[data-id="one"] c-media-insights')).toBe(1);

    find('button[data-id="one"]').click();
    await settled();
    element.files = [file('one'), file('two'), file('three')];
    await settled();
    expect(count('c-media-insights')).toBe(0);
  });

  it('stays open when the list changes', async () => {
    const { element, find, count } = show([file('one')]);
    find('button[data-id="one"]').click();

    element.files = [file('two', { status: 'Processing' }), file('one')];
    await settled();

    expect(count('li[data-id="one"] c-media-insights')).toBe(1);
  });

  it('forwards its events and the permission for unredacted content', async () => {
    const { find, heard } = show([file('one')], { openedId: 'one', canViewUnredacted: true });
    const detail = { mediaId: 'one', variant: 'original' };

    find('c-media-insights').dispatchEvent(new CustomEvent('contentrequest', { detail }));

    expect(heard('contentrequest')).toEqual([detail]);
    expect(find('c-media-insights').canViewUnredacted).toBe(true);
  });

  it.each([
    ['application/pdf', 'doctype:pdf'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'doctype:word'],
    ['application/vnd.oasis.opendocument.text', 'doctype:word'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'doctype:excel'],
    ['application/msword', 'doctype:word'],
    ['application/rtf', 'doctype:rtf'],
    ['application/vnd.ms-excel', 'doctype:excel'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'doctype:excel'],
    ['application/vnd.ms-powerpoint', 'doctype:ppt'],
    ['application/vnd.oasis.opendocument.presentation', 'doctype:ppt'],
    ['application/vnd.ms-outlook', 'standard:email'],
    ['text/csv', 'doctype:csv'],
    ['text/html', 'doctype:html'],
    ['message/rfc822', 'standard:email'],
    ['image/tiff', 'doctype:image'],
    ['video/mp4', 'doctype:video'],
    ['application/octet-stream', 'doctype:unknown'],
  ])('of type %p has the icon %p', (contentType, iconName) => {
    const { find } = show([file('one', { contentType })]);

    expect(find('lightning-icon').iconName).toBe(iconName);
  });
});
