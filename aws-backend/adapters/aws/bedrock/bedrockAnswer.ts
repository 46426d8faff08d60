import { z } from 'zod';

const quote = z.string().describe('The words of the document that show this, copied to the letter, at most two sentences');
const Topic = z.object({ value: z.string().describe('Two to four words'), quote });
const ActionItem = z.object({
  text: z.string().describe('What is to be done, in the words of the document'),
  owner: z.string().optional().describe('Who is to do it, as the document writes it'),
  due: z.string().optional().describe('By when: YYYY-MM-DD where the document gives a full date, else its own words'),
  quote,
});
const CustomerRisk = z.object({ level: z.enum(['Low', 'Medium', 'High']), reason: z.string(), quote });

export const mostTopics = 10;
const mostActionItems = 20;

/** What the model is to fill in. */
export const Answer = z.object({
  summary: z.string().describe('At most three sentences, in the language of the document'),
  topics: z.array(Topic).max(mostTopics),
  actionItems: z.array(ActionItem).max(mostActionItems),
  customerRisk: CustomerRisk.optional().describe('Only where the document shows that a customer may leave'),
});
export type Answer = z.infer<typeof Answer>;

const anything = z.unknown().optional();
const Told = z.object({ summary: z.string(), topics: anything, actionItems: anything, customerRisk: anything });

/** Models write null or nothing where they have nothing to say. */
const withoutBlanks = (input: unknown): unknown =>
  JSON.parse(JSON.stringify(input ?? null), (_, value: unknown) => (value === null || value === '' ? undefined : value));

/** Of a list what has the shape that was asked for, and no more of it. */
const wellFormed = <Item>(list: unknown, item: z.ZodType<Item>, most: number): Item[] =>
  (Array.isArray(list) ? list : []).flatMap((each) => item.safeParse(each).data ?? []).slice(0, most);

/**
 * What a model filled in; undefined where it has no summary. A tool's schema is advice to a model and Bedrock does not hold it to it
 * (docs.aws.amazon.com/bedrock/latest/userguide/tool-use.html), so one thing of another shape is left out, and the rest holds.
 */
export const readAnswer = (input: unknown): Answer | undefined => {
  const told = Told.safeParse(withoutBlanks(input)).data;
  if (told === undefined) return undefined;
  const customerRisk = CustomerRisk.safeParse(told.customerRisk).data;
  return {
    summary: told.summary,
    topics: wellFormed(told.topics, Topic, mostTopics),
    actionItems: wellFormed(told.actionItems, ActionItem, mostActionItems),
    ...(customerRisk === undefined ? {} : { customerRisk }),
  };
};
