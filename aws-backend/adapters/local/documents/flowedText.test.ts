import { flowedText } from './flowedText.ts';

describe('flowedText', () => {
  it('puts lines together, and those of a quotation without the marks between them', () => {
    const text = 'The pump \nis late.\n\n> When will \n> it come?\n>> Which \n>> one?\n';

    expect(flowedText(text, false)).toBe('The pump is late.\n\n> When will it come?\n>> Which one?\n');
  });

  it('leaves an answer and a signature apart from what stands before them', () => {
    expect(flowedText('> When will it come? \nTomorrow. \n-- \nAnn', false)).toBe('> When will it come? \nTomorrow. \n-- \nAnn');
  });

  it('takes out the blanks that programs added', () => {
    expect(flowedText('見積 \n書\n From here', true)).toBe('見積書\nFrom here');
  });

  it('takes as long for one long paragraph as for many', () => {
    expect(flowedText('word \n'.repeat(200_000), false)).toHaveLength(1_000_000);
  });
});
