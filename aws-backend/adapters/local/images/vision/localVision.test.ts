import path from 'node:path';
import sharp from 'sharp';
import { Sighting } from '../../../../contracts/extraction.ts';
import { humanFile, humanModels, withModelFiles } from './modelFiles.ts';
import { localVision } from './localVision.ts';
import { moderation } from './moderation.ts';
import { pixelsOf } from './pixelsOf.ts';

/** Photographs of people that come with the engine's own package, and a drawing of a page. */
const photographs = path.resolve(path.dirname(humanFile), '..', 'assets', 'samples.jpg');
const page = path.join(process.cwd(), 'scripts', 'samples', 'scanned-letter.png');

const manAtTable = () => pixelsOf(sharp(photographs).extract({ left: 340, top: 2, width: 216, height: 160 }).resize(864));

const vision = localVision();

describe('localVision', () => {
  it('sees a face and where it is, and the person, and marks what it is weak in', async () => {
    const seen = await vision.see(await manAtTable());

    expect(Sighting.array().parse(seen)).toEqual(seen);
    const [face] = seen.filter(({ kind }) => kind === 'Face');
    expect(face).toMatchObject({ value: 'Face', isLowConfidence: false });
    expect(face?.box?.top).toBeLessThan(0.3);
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'Label', value: 'person', isLowConfidence: true }));
  });

  it('says nothing of who it is', async () => {
    const seen = await vision.see(await manAtTable());

    expect(new Set(seen.flatMap((sighting) => Object.keys(sighting)))).toEqual(
      new Set(['kind', 'value', 'confidence', 'isLowConfidence', 'box']),
    );
    expect(JSON.stringify(seen)).not.toMatch(/age|gender|emotion|male|embedding/i);
  });

  it('sees no face in a page of writing, and flags nothing harmless', async () => {
    const kinds = (await vision.see(await pixelsOf(sharp(page)))).map(({ kind }) => kind);

    expect(kinds).not.toContain('Face');
    expect(kinds).not.toContain('Moderation');
  });
});

describe('withModelFiles', () => {
  it('answers addresses of the models from disk, and leaves all others as they were', async () => {
    const usual = globalThis.fetch;
    const elsewhere = jest.fn(async () => new Response('elsewhere'));
    globalThis.fetch = elsewhere;
    const load = async () => [await (await fetch(`${humanModels}models.json`)).text(), await (await fetch('http://127.0.0.1/x')).text()];

    const [model, other] = await withModelFiles(load).finally(() => expect(globalThis.fetch).toBe(elsewhere));
    globalThis.fetch = usual;

    expect(JSON.parse(model ?? '')).toHaveProperty('blazeface');
    expect(other).toBe('elsewhere');
    expect(elsewhere).toHaveBeenCalledTimes(1);
  });
});

describe('moderation', () => {
  const pixels = { data: new Uint8Array(3), width: 1, height: 1 };
  const judging = (classes: Record<string, number>) =>
    moderation(async () => async () => Object.entries(classes).map(([className, probability]) => ({ className, probability }))).see(pixels);

  it('flags what is as good as sure, as a hint', async () => {
    expect(await judging({ Porn: 0.8, Neutral: 0.2 })).toEqual([
      { kind: 'Moderation', value: 'Porn', confidence: 0.8, isLowConfidence: true },
    ]);
  });

  it('does not flag what is doubtful or harmless', async () => {
    expect(await judging({ Sexy: 0.79 })).toEqual([]);
    expect(await judging({ Drawing: 1, Neutral: 1 })).toEqual([]);
  });

  it('loads its model once, when it is first asked', async () => {
    const load = jest.fn(async () => async () => []);
    const engine = moderation(load);
    expect(load).not.toHaveBeenCalled();

    await engine.see(pixels);
    await engine.see(pixels);

    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tries again to load what could not be loaded', async () => {
    const load = jest.fn(async () => async () => []).mockRejectedValueOnce(new Error('no memory'));
    const engine = moderation(load);

    await expect(engine.see(pixels)).rejects.toThrow('no memory');
    expect(await engine.see(pixels)).toEqual([]);
  });
});
