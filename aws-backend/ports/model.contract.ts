import { Summary } from '../contracts/interpretation.ts';
import type { Model } from './model.ts';

const notes = `The team met in Chicago. Northwind Trading wants to extend the support plan for two years.
The support plan costs $48,000 for two years. It rained. Northwind Trading asks for a discount on the support plan.`;

/** What every engine that summarizes promises. */
export const modelContract = (name: string, make: () => Model): void => {
  describe(`${name} keeps the promises of Model`, () => {
    it('says in a few sentences what a text is about', async () => {
      const { text, method } = Summary.parse(await make().summarize(notes, 2));

      expect(text).toMatch(/support plan/);
      expect(text.match(/\./g)?.length).toBeLessThanOrEqual(2);
      expect(['Extractive', 'Generated']).toContain(method);
    });

    it.each(['', ' \n\n '])('has nothing to say of %j', async (text) => {
      expect((await make().summarize(text, 3)).text).toBe('');
    });
  });
};
