import { chatHandles } from './chatHandles.ts';
import { loadNameLists } from './nameLists.ts';

const found = (text: string): string[] => chatHandles(text).map(({ start, end }) => text.slice(start, end));

describe('chatHandles', () => {
  beforeAll(loadNameLists);

  it.each([
    ['jess.w [9:14 AM]\nPump?\ntom.k [9:15 AM]\nthanks @jess.w.', ['jess.w', 'tom.k', 'jess.w']],
    ['[10:02] s.patel: on it\n[10:04] maria.lopez: thanks', ['s.patel', 'maria.lopez']],
    ['12/03/2026, 18:42 - jess_w: hello', ['jess_w']],
  ])('finds handles made of names: %j', (text, handles) => {
    expect(found(text)).toEqual(handles);
  });

  it.each([
    '[10:02] auth.service: failed',
    '[10:02] mark.sweep: done',
    '10:02:11 app.server: started',
    'grace.period 10:02',
    'node.js 9:14 AM',
    '[10:02] e.g: x',
    '[10:02] will.be: late',
    '[10:02] sales.team: hello',
    '[9:14] support.bot: hi',
    '[9:14] chase.bank: y',
    'jess.w wrote this.',
    'See jess.w: it is a file.',
  ])('finds no handle in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
