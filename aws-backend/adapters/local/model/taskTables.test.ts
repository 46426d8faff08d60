import { taskTables } from './taskTables.ts';

const tasksIn = (text: string): unknown[] =>
  [...taskTables(text.split('\n')).open.values()].map(({ text: task, owner, due }) => [task, owner, due]);

describe('taskTables', () => {
  it.each([
    ['tabs', 'Action\tOwner\tDue\nSend proposal\t[NAME_1]\t30 January\nCheck budget\t[NAME_2]\t'],
    ['several spaces', 'Action          Owner       Due\nSend proposal   [NAME_1]  30 January\nCheck budget    [NAME_2]'],
    ['vertical bars', '| Due | Action | Owner |\n|---|---|---|\n| 30 January | Send proposal | [NAME_1] |\n| | Check budget | [NAME_2] |'],
  ])('reads cells separated by %s', (_, text) => {
    expect(tasksIn(text)).toEqual([
      ['Send proposal', '[NAME_1]', '30 January'],
      ['Check budget', '[NAME_2]', undefined],
    ]);
  });

  it.each([
    ['Account\tNext step\tOwner\tDue\tDone\nHalcyon\tSend quote\t[NAME_1]\t2026-03-10\tno', ['Send quote', '[NAME_1]', '2026-03-10']],
    ['Kunde\tNächster Schritt\tWer\tBis\nAlder\tDach prüfen\t[NAME_1]\t3. Mai', ['Dach prüfen', '[NAME_1]', '3. Mai']],
    ['Prochaine étape\tResponsable\nVérifier le toit\t[NAME_1]', ['Vérifier le toit', '[NAME_1]', undefined]],
    ['Aufgabe\tVerantwortlich\tBis wann\nDach prüfen\t[NAME_1]\t3. Mai', ['Dach prüfen', '[NAME_1]', '3. Mai']],
    ['Tâche\tResponsable\tÉchéance\nVérifier le toit\t[NAME_1]\t3 mai', ['Vérifier le toit', '[NAME_1]', '3 mai']],
    ['Tarea\tResponsable\tPlazo\nRevisar el techo\t[NAME_1]\t3 de mayo', ['Revisar el techo', '[NAME_1]', '3 de mayo']],
  ])('recognizes the headers of %j', (text, action) => {
    expect(tasksIn(text)).toEqual([action]);
  });

  it.each([
    ['Sign NDA     [NAME_1]/[NAME_2] ASAP   Open', ['Sign NDA', '[NAME_1]/[NAME_2]', 'ASAP']],
    ['Pack pumps   [NAME_1] 1 Dec   Open', ['Pack pumps', '[NAME_1]', '1 Dec']],
    ['Pack pumps   Site team EOW', ['Pack pumps', 'Site team', 'EOW']],
    ['Pack pumps   [NAME_1]   1 Dec   Open', ['Pack pumps', '[NAME_1]', '1 Dec']],
    ['Pack pumps   Line 2 team   1 Dec   Open', ['Pack pumps', 'Line 2 team', '1 Dec']],
    ['Pack pumps   Site team', ['Pack pumps', 'Site team', undefined]],
  ])('splits an owner from the due date behind a single space: %s', (row, action) => {
    expect(tasksIn(`Action   Owner   Due   Status\n${row}`)).toEqual([action]);
  });

  it.each(['Done', 'closed', 'erledigt', 'Terminé', 'Hecho', '✓'])('leaves out tasks with the status %s', (status) => {
    const text = `Task\tOwner\tStatus\nPack the pump\t[NAME_1]\t${status}\nSend the pump\t[NAME_2]\tOpen`;

    expect(tasksIn(text)).toEqual([['Send the pump', '[NAME_2]', undefined]]);
  });

  it('stops at the end of the table, and ignores other tables', () => {
    expect(tasksIn('Task\tOwner\nPack\t[NAME_1]\nThat is all.\nNot\tthis')).toEqual([['Pack', '[NAME_1]', undefined]]);
    expect(tasksIn('Item\tQty\tPrice\nPump\t2\t300')).toEqual([]);
    expect(tasksIn('Action\tMovie\nRambo\t1982')).toEqual([]);
  });
});
