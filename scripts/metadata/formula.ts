import { ast } from 'formulon';
import { z } from 'zod';

/** A formula as a tree of calls, fields and literals. */
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

/** Comments are a space to Salesforce and an error to the parser; what looks like one inside a text stays. */
const withoutComments = (formula: string): string =>
  formula.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\//g, (part) => (part.startsWith('/*') ? ' ' : part));

/** The tree of a formula, or nothing when its syntax is wrong. */
export const parseFormula = (formula: string): FormulaNode | undefined => FormulaNode.safeParse(ast(withoutComments(formula).trim())).data;

/** The fields and globals that a formula names. */
export const identifiersOf = (node: FormulaNode): string[] =>
  node.type === 'callExpression' ? node.arguments.flatMap(identifiersOf) : node.type === 'identifier' ? [node.name] : [];
