import type { CitedAction } from '../../../ports/model.ts';

/** What the columns of such a table are called, in four languages. */
const heads = {
  task: /^(?:(?:open |next )?(?:action|action item|task|to-?do|step)s?|what|nächster? schritte?|aufgaben?|maßnahmen?|was|tâches?|actions?|quoi|prochaines? (?:étape|action)s?|tareas?|próximos? pasos?|acci(?:ón|ones)|qué)$/i,
  owner:
    /^(?:owners?|who|responsible|assignee|assigned to|lead|wer|verantwortlich(?:e[rs]?)?|zuständig|responsables?|qui|pilote|quién|encargad[oa])$/i,
  due: /^(?:due(?: date| by)?|deadline|when|by(?: when)?|target date|bis(?: wann)?|termin|fällig(?: am)?|frist|wann|échéance|pour (?:le|quand)|délai|fecha(?: límite)?|plazo|cuándo|vencimiento)$/i,
  status: /^(?:status|state|done|stand|erledigt|statut|état|fait|estado|hecho)\??$/i,
};
type Column = keyof typeof heads;

/** What is done, or will not be, is no task any more. */
const settled =
  /^(?:done|closed|completed?|finished|resolved|cancel+ed|yes|x|[✓✔☑]|erledigt|fertig|abgeschlossen|ja|terminé|fait|clos|oui|hecho|terminado|completad[oa]|cerrad[oa]|sí)$/i;

/** Cells stand apart by tabs, by wide blanks, or by bars. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split(/\t| {2,}|\s\|\s?|\|/)
    .map((cell) => cell.trim());

/** Which column is where, if the line is the head of a table of tasks: without somebody or a day it may be any list. */
const columnsOf = (line: string): Map<Column, number> | undefined => {
  const cells = cellsOf(line);
  const found = (Object.keys(heads) as Column[]).map((column) => [column, cells.findIndex((cell) => heads[column].test(cell))] as const);
  const columns = new Map(found.filter(([, index]) => index >= 0));
  return columns.has('task') && (columns.has('owner') || columns.has('due')) ? columns : undefined;
};

const ruled = /^[\s|:+-]+$/;

/** A row of the table under such a head: what is to be done, by whom and by when. */
const actionIn = (line: string, columns: ReadonlyMap<Column, number>): CitedAction | 'settled' | undefined => {
  const cells = cellsOf(line);
  const cell = (column: Column): string | undefined => cells[columns.get(column) ?? -1] || undefined;
  const text = cell('task');
  if (cells.length < 2 || text === undefined || !/\p{L}{2}/u.test(text)) return undefined;
  if (settled.test(cell('status') ?? '')) return 'settled';
  return { text, quote: line, owner: cell('owner'), due: cell('due') };
};

interface TaskRows {
  /** By the line that each stands in. */
  open: Map<string, CitedAction>;
  settled: Set<string>;
}

/** The tasks that tables list: minutes end with "Action | Owner | Due". */
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
