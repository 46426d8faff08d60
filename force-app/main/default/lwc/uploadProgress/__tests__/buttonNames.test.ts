import { customLabels } from '../../../../../test/customLabels.cjs';

const labels = customLabels();
const buttons = ['Keep_Both', 'Skip', 'Show_Existing', 'Remove', 'Read_Again', 'Stop_Reading'];

describe('the name of a button that has words', () => {
  it.each(buttons)('contains them, so that who speaks to the computer can press it by what is read there: %s', (button) => {
    const words = labels.get(`Media_${button}`)?.toLowerCase() ?? 'no such label';

    expect(labels.get(`Media_${button}_File`)?.toLowerCase()).toContain(words);
  });
});
