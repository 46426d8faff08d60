import { fileNameOf } from './fileNameOf.ts';

describe('fileNameOf', () => {
  it.each([
    ['C:\\Users\\ann\\Prices.pdf', 'Prices.pdf'],
    ['\\\\server\\sales\\Prices.pdf', 'Prices.pdf'],
    ['sales\\Prices.pdf', 'Prices.pdf'],
    ['/sales/Prices.pdf', 'Prices.pdf'],
    ['../../Prices.pdf', 'Prices.pdf'],
    ['%C3%9Cbersicht %E2%82%AC.pdf', 'Übersicht €.pdf'],
    ['%C3%9Cbersicht/Prices.pdf', 'Übersicht/Prices.pdf'],
  ])('cleans up %s', (said, name) => {
    expect(fileNameOf(said)).toBe(name);
  });

  it.each(['Offer 1/2026.pdf', '50%20 off.pdf', '%C3.pdf', '%F8%80%80%80.pdf', 'C:', 'Größe.pdf'])('returns %s unchanged', (name) => {
    expect(fileNameOf(name)).toBe(name);
  });
});
