import { customLabels } from '../../../../../test/customLabels.cjs';

const labels = customLabels();
const buttons = ['Keep_Both', 'Skip', 'Show_Existing', 'Remove', 'Read_Again', 'Stop_Reading'];

describe('the accessible name of a button with text', () => {
  it.each(buttons)('contains that text, so that voice control can press it: %s', (button) => {
    const words = labels.get(`Media_${button}`)?.toLowerCase() ?? 'no such label';

    expect(labels.get(`Media_${button}_File`)?.toLowerCase()).toContain(words);
  });
});
