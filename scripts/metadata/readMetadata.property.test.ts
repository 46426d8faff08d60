import fc from 'fast-check';
import { readMetadata } from './readMetadata.ts';
import { bytesOf, goodDeployment } from './test/deployment.ts';

const good = goodDeployment();
const described = [...good.keys()].filter((path) => !/\.(js|html)$/.test(path));
const someFile = fc.constantFrom(...described);
const someText = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', 'true', '-1', '__c', 'Thing__c', '$Record', '<a/>', '&amp;'));

const damaged = (path: string, damage: (text: string) => string): Map<string, Uint8Array> =>
  bytesOf(new Map(good).set(path, damage(good.get(path) ?? '')));

describe('readMetadata with a damaged file', () => {
  it('does not throw if lines are missing', () => {
    fc.assert(
      fc.property(someFile, fc.nat(), fc.integer({ min: 1, max: 4 }), (path, at, count) => {
        const files = damaged(path, (text) => {
          const lines = text.split('\n');
          lines.splice(at % lines.length, count);
          return lines.join('\n');
        });

        expect(() => readMetadata(files)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('does not throw if a value is replaced', () => {
    fc.assert(
      fc.property(someFile, fc.nat(), someText, (path, at, value) => {
        const files = damaged(path, (text) => {
          const values = [...text.matchAll(/>([^<\n]*)</g)];
          const picked = values[at % Math.max(1, values.length)];
          return picked ? text.slice(0, picked.index + 1) + value + text.slice(picked.index + picked[0].length - 1) : text;
        });

        expect(() => readMetadata(files)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('reports a problem in every truncated file', () => {
    fc.assert(
      fc.property(someFile, fc.double({ min: 0, max: 0.95, noNaN: true }), (path, share) => {
        const files = damaged(path, (text) => text.slice(0, Math.floor(text.length * share)));

        expect(readMetadata(files).problems).toContainEqual(expect.objectContaining({ fileName: path }));
      }),
      { numRuns: 60 },
    );
  });
});
