import ErrorPanel from 'c/errorPanel';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

describe('c-error-panel', () => {
  it('shows the message, and no button if a retry would not help', async () => {
    const { element, find, count } = mount('c-error-panel', ErrorPanel, { message: "This type of file can't be read." });

    expect(find('[role="alert"]').textContent).toContain("This type of file can't be read.");
    expect(count('button')).toBe(0);
    await expect(element).toBeAccessible();
  });

  it('scrolls into view at each new message if told to', async () => {
    const scroll = jest.spyOn(HTMLElement.prototype, 'scrollIntoView');
    mount('c-error-panel', ErrorPanel, { message: 'At the top.' });
    expect(scroll).not.toHaveBeenCalled();
    const { element } = mount('c-error-panel', ErrorPanel, { message: 'Not deleted.', comesIntoView: true });
    element.retryable = true;
    await settled();
    expect(scroll).toHaveBeenCalledTimes(1);

    element.message = 'Not deleted again.';
    await settled();
    expect(scroll).toHaveBeenCalledTimes(2);
  });

  it('fires retry at a click on its button', async () => {
    const properties = { message: 'Media Insights is not responding.', retryable: true };
    const { element, find, heard } = mount('c-error-panel', ErrorPanel, properties, ['retry']);

    find('button').click();

    expect(heard('retry')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });
});
