import { Summary, Topic } from '../contracts/interpretation.ts';
import type { Model } from './model.ts';

const notes = `The team met in Chicago. Northwind Trading wants to extend the support plan for two years.
The support plan costs $48,000 for two years. It rained. Northwind Trading asks for a discount on the support plan.
[NAME_1] will send the new contract by Friday. The customer threatens to cancel the support plan.`;

const answer = `From: [NAME_2] <[EMAIL_1]>
To: [NAME_1]
Date: 2026-11-30T10:00:00.000Z
Subject: Re: Support plan

Northwind Trading wants to extend the support plan for two years. [NAME_1] will send the new contract by Friday.

On Mon, Nov 23, 2026 at 9:12 AM [NAME_1] <[EMAIL_2]> wrote:
> Please send the old invoice by Monday. The customer threatens to cancel the support plan.
`;

/** Contract tests for implementations of Model. */
export const modelContract = (name: string, make: () => Model): void => {
  describe(`${name} (Model contract)`, () => {
    it('summarizes a text in at most three sentences', async () => {
      const { summary } = await make().analyze(notes, 'en');

      const { text, method } = Summary.parse(summary);
      expect(text).toMatch(/support plan/);
      expect(text.match(/\./g)?.length).toBeLessThanOrEqual(3);
      expect(['Extractive', 'Generated']).toContain(method);
    });

    it('finds topics with quotes from the text, and names the method', async () => {
      const { topics } = await make().analyze(notes, 'en');

      expect(topics.map(({ value }) => value.toLowerCase())).toContain('support plan');
      for (const { value, quote, method, confidence = 1 } of topics) {
        const start = notes.indexOf(quote);
        expect(Topic.parse({ value, method, confidence, mentions: [{ start, end: start + quote.length }] })).toMatchObject({ method });
        expect(value).not.toMatch(/\[|_\d/);
      }
    });

    it('finds action items with owner, due date and a quote from the text', async () => {
      const { actionItems } = await make().analyze(notes, 'en');

      expect(actionItems).toMatchObject([{ owner: '[NAME_1]', due: 'Friday' }]);
      expect(notes).toContain(actionItems[0]?.quote);
    });

    it('finds the risk of losing a customer, with a quote from the text', async () => {
      const { customerRisk } = await make().analyze(notes, 'en');

      expect(customerRisk).toMatchObject({ level: 'High' });
      expect(notes).toContain(customerRisk?.quote);
    });

    it('takes summary, action items and risk from an email’s own text, not from the quoted one', async () => {
      const { summary, actionItems, customerRisk } = await make().analyze(answer, 'en');

      expect(summary.text).toMatch(/extend the support plan/);
      expect(actionItems).toMatchObject([{ owner: '[NAME_1]', due: 'Friday' }]);
      expect(answer).toContain(actionItems[0]?.quote);
      expect(customerRisk).toBeUndefined();
    });

    it.each(['', ' \n\n '])('finds nothing in the text %j', async (text) => {
      expect(await make().analyze(text, 'und')).toMatchObject({ summary: { text: '' }, topics: [], actionItems: [] });
    });
  });
};
