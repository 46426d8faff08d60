import { lostFiles } from '../lostFiles.ts';

describe('lostFiles', () => {
  let now = 0;
  beforeEach(() => {
    now = 1_000;
  });

  it('takes a file for lost that answers do not show for so long that none is older than the file', () => {
    const lost = lostFiles(() => now);
    expect(lost(['gone'])).toEqual([]);
    now += 14_999;
    expect(lost(['gone', 'later'])).toEqual([]);
    now += 1;

    expect(lost(['gone', 'later'])).toEqual(['gone']);
  });

  it('counts anew where an answer has shown the file in between', () => {
    const lost = lostFiles(() => now);
    lost(['late']);
    now += 10_000;
    lost([]);
    now += 10_000;

    expect(lost(['late'])).toEqual([]);
  });
});
