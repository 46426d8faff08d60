import ErrorPanel from 'c/errorPanel';
import { mount } from '../../../../../test/mount.ts';

describe('c-error-panel', () => {
  it('says what is wrong and offers nothing that would not help', async () => {
    const { element, find, count } = mount('c-error-panel', ErrorPanel, { message: 'Files of this type cannot be read yet.' });

    expect(find('[role="alert"]').textContent).toContain('Files of this type cannot be read yet.');
    expect(count('button')).toBe(0);
    await expect(element).toBeAccessible();
  });

  it('asks to try again', async () => {
    const properties = { message: 'The upload service does not answer.', retryable: true };
    const { element, find, heard } = mount('c-error-panel', ErrorPanel, properties, ['retry']);

    find('button').click();

    expect(heard('retry')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });
});
