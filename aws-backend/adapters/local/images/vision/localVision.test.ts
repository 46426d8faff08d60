import path from 'node:path';
import sharp from 'sharp';
import { Sighting } from '../../../../contracts/extraction.ts';
import { humanFile, humanModels, withModelFiles } from './modelFiles.ts';
import { localVision } from './localVision.ts';
import { moderation } from './moderation.ts';
import { pixelsOf } from './pixelsOf.ts';

/** Photographs of people from the engine's package, and a scanned page. */
const photographs = path.resolve(path.dirname(humanFile), '..', 'assets', 'samples.jpg');
const page = path.join(process.cwd(), 'scripts', 'samples', 'scanned-letter.png');

const manAtTable = () => pixelsOf(sharp(photographs).extract({ left: 340, top: 2, width: 216, height: 160 }).resize(864));

const vision = localVision();

describe('localVision', () => {
  it('detects a face with its position and a person, and marks labels as low confidence', async () => {
    const seen = await vision.see(await manAtTable());

    expect(Sighting.array().parse(seen)).toEqual(seen);
    const [face] = seen.filter(({ kind }) => kind === 'Face');
    expect(face).toMatchObject({ value: 'Face', isLowConfidence: false });
    expect(face?.box?.top).toBeLessThan(0.3);
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'Label', value: 'person', isLowConfidence: true }));
  });

  it('returns nothing that identifies a person', async () => {
    const seen = await vision.see(await manAtTable());

    expect(new Set(seen.flatMap((sighting) => Object.keys(sighting)))).toEqual(
      new Set(['kind', 'value', 'confidence', 'isLowConfidence', 'box']),
    );
    expect(JSON.stringify(seen)).not.toMatch(/age|gender|emotion|male|embedding/i);
  });

  it('finds neither faces nor moderation flags in a text page', async () => {
    const kinds = (await vision.see(await pixelsOf(sharp(page)))).map(({ kind }) => kind);

    expect(kinds).not.toContain('Face');
    expect(kinds).not.toContain('Moderation');
  });
});

describe('withModelFiles', () => {
  it('serves URLs of models from disk, and passes all others on', async () => {
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

  it('flags pictures with a high probability, with low confidence', async () => {
    expect(await judging({ Porn: 0.8, Neutral: 0.2 })).toEqual([
      { kind: 'Moderation', value: 'Porn', confidence: 0.8, isLowConfidence: true },
    ]);
  });

  it('doesn’t flag doubtful or harmless pictures', async () => {
    expect(await judging({ Sexy: 0.79 })).toEqual([]);
    expect(await judging({ Drawing: 1, Neutral: 1 })).toEqual([]);
  });

  it('loads its model once, at first use', async () => {
    const load = jest.fn(async () => async () => []);
    const engine = moderation(load);
    expect(load).not.toHaveBeenCalled();

    await engine.see(pixels);
    await engine.see(pixels);

    expect(load).toHaveBeenCalledTimes(1);
  });

  it('retries loading its model after a failure', async () => {
    const load = jest.fn(async () => async () => []).mockRejectedValueOnce(new Error('no memory'));
    const engine = moderation(load);

    await expect(engine.see(pixels)).rejects.toThrow('no memory');
    expect(await engine.see(pixels)).toEqual([]);
  });
});
