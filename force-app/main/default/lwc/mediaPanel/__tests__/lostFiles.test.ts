import { lostFiles } from '../lostFiles.ts';

describe('lostFiles', () => {
  let now = 0;
  beforeEach(() => {
    now = 1_000;
  });

  it('reports a file as lost after 15 seconds without it in any list', () => {
    const lost = lostFiles(() => now);
    expect(lost(['gone'])).toEqual([]);
    now += 14_999;
    expect(lost(['gone', 'later'])).toEqual([]);
    now += 1;

    expect(lost(['gone', 'later'])).toEqual(['gone']);
  });

  it('starts again after a list has shown the file', () => {
    const lost = lostFiles(() => now);
    lost(['late']);
    now += 10_000;
    lost([]);
    now += 10_000;

    expect(lost(['late'])).toEqual([]);
  });
});
