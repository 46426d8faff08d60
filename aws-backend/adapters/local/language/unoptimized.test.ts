import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { findPersonalData } from './personalData.ts';

const run = promisify(execFile);

const texts = [
  'PATIENT: Marta Okonkwo\nInsured person ..... Piet de Vries\nADDRESS: 4 Mill Lane, Hull HU1 2AB',
  'Envoyer à 12 RUE GUSTAVE FLAUBERT\n76000 ROUEN. Rue de la Loi 155, 1040 Bruxelles.',
  'KONTOINHABER: Jörg Weber, Anschrift: Gartenweg 18, 73728 Esslingen am Neckar',
  'FROM: Leticia Marroquín\nTitular    Ana Belén Ruiz\ncorreo: ana.ruiz@correo.example, tel. 612 345 678',
  'my name is priya sharma, call me on 020 7946 0018, card 4111 1111 1111 1111, born 3 March 1984',
];

it('findPersonalData finds the same if V8 compiles patterns without optimization, as it does after compiling many', async () => {
  const here = await Promise.all(texts.map((text) => findPersonalData(text, 'en')));
  const module = path.join(import.meta.dirname, 'personalData.ts');
  const script = `const { findPersonalData } = await import(${JSON.stringify(module)});
    console.log(JSON.stringify(await Promise.all(${JSON.stringify(texts)}.map((text) => findPersonalData(text, 'en')))));`;

  const flags = ['--no-regexp-optimization', '--disable-warning=ExperimentalWarning', '--input-type=module'];
  const { stdout } = await run(process.execPath, [...flags, '--eval', script]);

  expect(here.flat().length).toBeGreaterThan(12);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(here)));
});
