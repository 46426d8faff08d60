import StateNote from 'c/stateNote';
import { mount } from '../../../../../test/mount.ts';

describe('c-state-note', () => {
  it('shows heading and text by default', async () => {
    const properties = { iconName: 'utility:lock', heading: 'No access', text: 'Ask its owner to share it.' };
    const { element, find, text } = mount('c-state-note', StateNote, properties);

    expect(find('h3').textContent).toBe('No access');
    expect(text()).toContain('Ask its owner to share it.');
    await expect(element).toBeAccessible();
  });

  it('shows a single line in compact form', async () => {
    const properties = { iconName: 'utility:preview', heading: 'Read only.', text: 'You cannot add files.', compact: true };
    const { element, find, count } = mount('c-state-note', StateNote, properties);

    expect(find('[role="note"]').textContent).toContain('You cannot add files.');
    expect(count('h3')).toBe(0);
    await expect(element).toBeAccessible();
  });
});
