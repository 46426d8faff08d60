import fc from 'fast-check';
import sharp from 'sharp';
import { cleanPaper } from './cleanPaper.ts';
import { eraseRules } from './eraseRules.ts';
import { groundOf, type Grey } from './ground.ts';
import { slantOf } from './slant.ts';
import { strengthen } from './strengthen.ts';
import { turnLightWriting } from './turnLightWriting.ts';

const [width, height] = [900, 600];

const drawn = async (content: string, degrees = 0): Promise<Grey> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="#fff"/>${content}</svg>`;
  const picture = sharp(Buffer.from(svg)).flatten({ background: '#fff' }).rotate(degrees, { background: '#fff' });
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
};

const words = ['Hydraulic hose', 'Pressure gauge', 'Sealing kit', 'Service visit', 'Filter'];
const text = words
  .map((word, row) => `<text x="80" y="${String(100 + row * 90)}" font-size="30">${word} ${String(row)} of 12</text>`)
  .join('');
const rows = [50, 140, 230, 320, 410, 500].map((y) => `<path d="M60 ${String(y)}H700"/>`).join('');
const grid = `<g stroke="#222" stroke-width="3" fill="none">${rows}<path d="M60 50V500M460 50V500M700 50V500"/></g>`;

/** Returns the number of pixels that differ visibly. */
const differences = (one: Grey, other: Grey): number =>
  one.pixels.filter((bright, at) => Math.abs(bright - (other.pixels[at] ?? 0)) > 60).length;

const inkOf = ({ pixels }: Grey): number => pixels.filter((bright) => bright < 128).length;

describe('eraseRules', () => {
  it.each([0, 2, -4, 9])('erases the rules of a table and keeps its text, at %d degrees', async (degrees) => {
    const [picture, wanted] = [await drawn(text + grid, degrees), await drawn(text, degrees)];
    expect(differences(picture, wanted)).toBeGreaterThan(8000);

    eraseRules(picture, await groundOf(picture));

    expect(differences(picture, wanted)).toBeLessThan(100);
  });

  it.each([
    ['dots below form fields', '<path d="M70 116H600M70 206H600" stroke="#333" stroke-width="3" stroke-dasharray="3 7"/>'],
    ['dashes of a receipt', '<path d="M70 130H600" stroke="#000" stroke-width="3" stroke-dasharray="14 6"/>'],
    ['dots before a page number', `<text x="420" y="100" font-size="30">${'.'.repeat(40)}</text>`],
  ])('erases %s', async (_, dots) => {
    const [picture, wanted] = [await drawn(text + dots), await drawn(text)];
    expect(differences(picture, wanted)).toBeGreaterThan(300);

    eraseRules(picture, await groundOf(picture));

    expect(differences(picture, wanted)).toBeLessThan(60);
  });

  it.each([
    ['tiny', `<text x="20" y="300" font-size="9">we use some more sauces as soon as we are on our own: see a mean error...</text>`],
    ['small', `<text x="20" y="300" font-size="24">— Illinois, l’hôtel, a_b, 1 = 1, HELLO</text>`],
    ['large', `<text x="20" y="300" font-size="200" font-weight="bold">EFIL</text>`],
    ['monospaced', `<text x="20" y="300" font-size="40" font-family="monospace">mmmm iiii HHHH</text>`],
  ])('keeps letters that are %s', async (_, content) => {
    const [picture, before] = [await drawn(content), await drawn(content)];

    eraseRules(picture, await groundOf(picture));

    expect(differences(picture, before)).toBe(0);
  });
});

describe('turnLightWriting', () => {
  const line = (fill: string): string => `<text x="120" y="300" font-size="32" fill="${fill}">The replacement left the depot.</text>`;
  const bubble = (fill: string): string => `<rect x="100" y="250" width="620" height="80" rx="20" fill="${fill}"/>`;

  const note = `<text x="120" y="300" font-size="20">Sorry about that, I will look.</text>`;
  const second = (content: string): string => `<g transform="translate(0 96)">${content}</g>`;

  it.each(['#0a84ff', '#c62828', '#111'])('turns white text on %s into black on white', async (fill) => {
    const [picture, wanted] = [await drawn(bubble(fill) + line('#fff')), await drawn(line('#000'))];

    turnLightWriting(picture, await groundOf(picture));

    expect(differences(picture, wanted)).toBeLessThan(inkOf(wanted) * 0.2);
  });

  it.each([0, 1.5])('turns a narrow table header, and leaves the dark row close below it, at %d degrees', async (degrees) => {
    const row = '<text x="120" y="332" font-size="28">Pompe complète</text>';
    const header = (fill: string): string => `<text x="120" y="284" font-size="28" fill="${fill}">Désignation, prix unitaire</text>`;
    const bar = '<rect x="80" y="250" width="640" height="52" fill="#0a4d8c"/>';
    const [picture, wanted] = [await drawn(bar + header('#fff') + row, degrees), await drawn(header('#000') + row, degrees)];

    turnLightWriting(picture, await groundOf(picture));

    expect(differences(picture, wanted)).toBeLessThan(inkOf(wanted) * 0.05);
  });

  it.each([
    ['dark text in the shade', bubble('#999') + line('#111')],
    ['large letters', '<text x="40" y="320" font-size="140" font-weight="bold">Emergency</text>'],
    ['huge letters', '<text x="40" y="420" font-size="180" font-weight="bold">Game</text>'],
    ['a dark area without text', bubble('#345')],
    ['dark text on two bars with a white gap', bubble('#919191') + note + second(bubble('#919191') + note)],
  ])('leaves %s', async (_, content) => {
    const [picture, before] = [await drawn(content), await drawn(content)];

    expect(turnLightWriting(picture, await groundOf(picture))).toBe(false);
    expect(differences(picture, before)).toBe(0);
  });
});

describe('strengthen', () => {
  const pale = (fill: string): string => `<g fill="${fill}">${text}</g>`;

  it.each([
    ['white', '#fff', '#c4c4c4'],
    ['grey paper', '#d8d4cc', '#a8a49c'],
  ])('makes pale text on %s dark, and the paper white', async (_, paper, fill) => {
    const sheet = `<rect width="100%" height="100%" fill="${paper}"/>`;
    const [picture, wanted] = [await drawn(sheet + pale(fill)), await drawn(text)];

    expect(strengthen(picture, await groundOf(picture))).toBe(true);

    expect(differences(picture, wanted)).toBeLessThan(inkOf(wanted) * 0.2);
  });

  it.each([
    ['dark text', text],
    ['a watermark behind dark text', `<text x="60" y="450" font-size="200" fill="#d4d4d4">DRAFT</text>${text}`],
    ['an empty sheet', '<rect width="100%" height="100%" fill="#eee"/>'],
  ])('leaves %s', async (_, content) => {
    const [picture, before] = [await drawn(content), await drawn(content)];

    expect(strengthen(picture, await groundOf(picture))).toBe(false);
    expect(differences(picture, before)).toBe(0);
  });
});

describe('cleanPaper', () => {
  it('leaves plain pictures of any size unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), fc.nat(255), async (wide, high, bright) => {
        const picture = { pixels: new Uint8Array(wide * high).fill(bright), width: wide, height: high };

        await cleanPaper(picture);

        expect(picture.pixels.every((pixel) => pixel === bright)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('slantOf', () => {
  // A slant of half a degree doesn't affect OCR.
  it('returns how far lines fall or rise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -100, max: 100 }), async (tenths) => {
        const picture = await drawn(text, tenths / 10);

        expect(Math.abs(slantOf(picture, await groundOf(picture)) - tenths / 10)).toBeLessThan(0.65);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['level text', text, 0],
    ['sideways text', text, 90],
    ['an empty page', '', 0],
  ])('is 0 for %s', async (_, content, degrees) => {
    const picture = await drawn(content, degrees);

    expect(slantOf(picture, await groundOf(picture))).toBe(0);
  });
});
