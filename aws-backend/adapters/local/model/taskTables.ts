import type { CitedAction } from '../../../ports/model.ts';
import { ownerAndDay } from './dueDays.ts';

/** The column headers of task tables, in four languages. */
const heads = {
  task: /^(?:(?:open |next )?(?:action|action item|task|to-?do|step)s?|what|nächster? schritte?|aufgaben?|maßnahmen?|was|tâches?|actions?|quoi|prochaines? (?:étape|action)s?|tareas?|próximos? pasos?|acci(?:ón|ones)|qué)$/i,
  owner:
    /^(?:owners?|who|responsible|assignee|assigned to|lead|wer|verantwortlich(?:e[rs]?)?|zuständig|responsables?|qui|pilote|quién|encargad[oa])$/i,
  due: /^(?:due(?: date| by)?|deadline|when|by(?: when)?|target date|bis(?: wann)?|termin|fällig(?: am)?|frist|wann|échéance|pour (?:le|quand)|délai|fecha(?: límite)?|plazo|cuándo|vencimiento)$/i,
  status: /^(?:status|state|done|stand|erledigt|statut|état|fait|estado|hecho)\??$/i,
};
type Column = keyof typeof heads;

/** Statuses of tasks that are done or cancelled. */
const settled =
  /^(?:done|closed|completed?|finished|resolved|cancel+ed|yes|x|[✓✔☑]|erledigt|fertig|abgeschlossen|ja|terminé|fait|clos|oui|hecho|terminado|completad[oa]|cerrad[oa]|sí)$/i;

/** Splits a line into cells at tabs, several spaces or vertical bars. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split(/\t| {2,}|\s\|\s?|\|/)
    .map((cell) => cell.trim());

/** Returns the position of each column if the line is the header of a task table. Without an owner or due column it may be any list. */
const columnsOf = (line: string): Map<Column, number> | undefined => {
  const cells = cellsOf(line);
  const found = (Object.keys(heads) as Column[]).map((column) => [column, cells.findIndex((cell) => heads[column].test(cell))] as const);
  const columns = new Map(found.filter(([, index]) => index >= 0));
  return columns.has('task') && (columns.has('owner') || columns.has('due')) ? columns : undefined;
};

const ruled = /^[\s|:+-]+$/;

/** The cells of a row. If one is missing because a single space separates the owner from the due date, they are split. */
const cellsUnder = (line: string, columns: ReadonlyMap<Column, number>): string[] => {
  const cells = cellsOf(line);
  const at = columns.get('owner') ?? -1;
  if (Math.max(...columns.values()) < cells.length || columns.get('due') !== at + 1) return cells;
  return cells.toSpliced(at, 1, ...(ownerAndDay(cells[at] ?? '') ?? cells.slice(at, at + 1)));
};

/** Reads a row under such a header. Undefined if it isn't a row of the table. */
const actionIn = (line: string, columns: ReadonlyMap<Column, number>): CitedAction | 'settled' | undefined => {
  const cells = cellsUnder(line, columns);
  const cell = (column: Column): string | undefined => cells[columns.get(column) ?? -1] || undefined;
  const text = cell('task');
  if (cells.length < 2 || text === undefined || !/\p{L}{2}/u.test(text)) return undefined;
  if (settled.test(cell('status') ?? '')) return 'settled';
  return { text, quote: line, owner: cell('owner'), due: cell('due') };
};

interface TaskRows {
  /** Keyed by the line. */
  open: Map<string, CitedAction>;
  settled: Set<string>;
}

/** Returns the tasks listed in tables, such as "Action | Owner | Due" at the end of minutes. */
export const taskTables = (lines: readonly string[]): TaskRows => {
  const rows: TaskRows = { open: new Map(), settled: new Set() };
  let columns: Map<Column, number> | undefined;
  for (const line of lines) {
    const head = columnsOf(line);
    if (head !== undefined || columns === undefined) {
      columns = head;
      continue;
    }
    if (ruled.test(line)) continue;
    const action = actionIn(line, columns);
    if (action === undefined) columns = undefined;
    else if (action === 'settled') rows.settled.add(line);
    else rows.open.set(line, action);
  }
  return rows;
};
