import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Stage } from '../../../aws-backend/infra/stage.ts';
import { stagesFolder } from '../stagesFolder.ts';

/** The settings of one installation: `config/stages/NAME.json`. */
export interface StageFile {
  path: string;
  read: () => Promise<Stage>;
  change: (change: (stage: Stage) => Stage) => Promise<void>;
}

/** Reads and writes a stage's file, never with settings that the schema does not take. */
export const stageFile = (name: string, folder = stagesFolder): StageFile => {
  const file = path.join(folder, `${path.basename(name)}.json`);
  const read = async (): Promise<Stage> => {
    const json = await readFile(file, 'utf8').catch(() => {
      throw new Error(`The settings file ${file} does not exist`);
    });
    return Stage.parse(JSON.parse(json));
  };
  return {
    path: file,
    read,
    async change(change) {
      await writeFile(file, `${JSON.stringify(Stage.parse(change(await read())), null, 2)}\n`);
    },
  };
};
