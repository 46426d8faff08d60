import { flowedText } from './flowedText.ts';

describe('flowedText', () => {
  it('joins flowed lines, those of quotations with one quote prefix', () => {
    const text = 'The pump \nis late.\n\n> When will \n> it come?\n>> Which \n>> one?\n';

    expect(flowedText(text, false)).toBe('The pump is late.\n\n> When will it come?\n>> Which one?\n');
  });

  it('keeps replies and signatures separate from the text before them', () => {
    expect(flowedText('> When will it come? \nTomorrow. \n-- \nAnn', false)).toBe('> When will it come? \nTomorrow. \n-- \nAnn');
  });

  it('removes the trailing spaces with DelSp=yes', () => {
    expect(flowedText('見積 \n書\n From here', true)).toBe('見積書\nFrom here');
  });

  it('joins a paragraph of 200,000 lines in linear time', () => {
    expect(flowedText('word \n'.repeat(200_000), false)).toHaveLength(1_000_000);
  });
});
