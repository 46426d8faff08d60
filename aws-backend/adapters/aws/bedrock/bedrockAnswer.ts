import { z } from 'zod';

const quote = z.string().describe('The words of the document that show this, copied to the letter, at most two sentences');

/** What the model is to fill in. */
export const Answer = z.object({
  summary: z.string().describe('At most three sentences, in the language of the document'),
  topics: z.array(z.object({ value: z.string().describe('Two to four words'), quote })).max(10),
  actionItems: z
    .array(
      z.object({
        text: z.string().describe('What is to be done, in the words of the document'),
        owner: z.string().optional().describe('Who is to do it, as the document writes it'),
        due: z.string().optional().describe('By when: YYYY-MM-DD where the document gives a full date, else its own words'),
        quote,
      }),
    )
    .max(20),
  customerRisk: z
    .object({ level: z.enum(['Low', 'Medium', 'High']), reason: z.string(), quote })
    .optional()
    .describe('Only where the document shows that a customer may leave'),
});
export type Answer = z.infer<typeof Answer>;
