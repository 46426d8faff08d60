import { ast } from 'formulon';
import { z } from 'zod';

/** A parsed formula: calls, fields and literals. */
export type FormulaNode =
  | { type: 'callExpression'; id: string; arguments: FormulaNode[] }
  | { type: 'identifier'; name: string }
  | { type: 'literal'; value: unknown; dataType: string };

const FormulaNode: z.ZodType<FormulaNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('callExpression'), id: z.string(), arguments: z.array(FormulaNode) }),
    z.object({ type: z.literal('identifier'), name: z.string() }),
    z.object({ type: z.literal('literal'), value: z.unknown(), dataType: z.string() }),
  ]),
);

/** Replaces comments with a space, as Salesforce does; the parser rejects them. Comment-like text inside strings stays. */
const withoutComments = (formula: string): string =>
  formula.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\//g, (part) => (part.startsWith('/*') ? ' ' : part));

/** Parses a formula; undefined if its syntax is invalid. */
export const parseFormula = (formula: string): FormulaNode | undefined => FormulaNode.safeParse(ast(withoutComments(formula).trim())).data;

/** The fields and globals that a formula refers to. */
export const identifiersOf = (node: FormulaNode): string[] =>
  node.type === 'callExpression' ? node.arguments.flatMap(identifiersOf) : node.type === 'identifier' ? [node.name] : [];
