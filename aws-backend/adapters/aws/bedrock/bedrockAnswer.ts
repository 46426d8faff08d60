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

export const maxTopics = 10;
const maxActionItems = 20;

/** The schema of the tool input that the model fills in. */
export const Answer = z.object({
  summary: z.string().describe('At most three sentences, in the language of the document'),
  topics: z.array(Topic).max(maxTopics),
  actionItems: z.array(ActionItem).max(maxActionItems),
  customerRisk: CustomerRisk.optional().describe('Only where the document shows that a customer may leave'),
});
export type Answer = z.infer<typeof Answer>;

const anything = z.unknown().optional();
const Told = z.object({ summary: z.string(), topics: anything, actionItems: anything, customerRisk: anything });

/** Removes null and empty values, which models write if they have nothing to say. */
const withoutBlanks = (input: unknown): unknown =>
  JSON.parse(JSON.stringify(input ?? null), (_, value: unknown) => (value === null || value === '' ? undefined : value));

/** The first `most` items of a list that match the schema. */
const wellFormed = <Item>(list: unknown, item: z.ZodType<Item>, most: number): Item[] =>
  (Array.isArray(list) ? list : []).flatMap((each) => item.safeParse(each).data ?? []).slice(0, most);

/**
 * Parses a model's tool input; undefined if it has no summary. Bedrock doesn't enforce a tool's schema
 * (docs.aws.amazon.com/bedrock/latest/userguide/tool-use.html), so items of another shape are dropped and the rest is kept.
 */
export const readAnswer = (input: unknown): Answer | undefined => {
  const told = Told.safeParse(withoutBlanks(input)).data;
  if (told === undefined) return undefined;
  const customerRisk = CustomerRisk.safeParse(told.customerRisk).data;
  return {
    summary: told.summary,
    topics: wellFormed(told.topics, Topic, maxTopics),
    actionItems: wellFormed(told.actionItems, ActionItem, maxActionItems),
    ...(customerRisk === undefined ? {} : { customerRisk }),
  };
};
