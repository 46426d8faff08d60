import { writeFile } from 'node:fs/promises';
import { readStage, stagePath } from '../../../aws-backend/infra/readStage.ts';
import { Stage } from '../../../aws-backend/infra/stage.ts';
import { stagesFolder } from '../../../aws-backend/infra/stagesFolder.ts';

/** The settings file of an installation: `config/stages/NAME.json`. */
export interface StageFile {
  path: string;
  read: () => Promise<Stage>;
  change: (change: (stage: Stage) => Stage) => Promise<void>;
}

/** Reads and writes a stage's file, and rejects settings that don't match the schema. */
export const stageFile = (name: string, folder = stagesFolder): StageFile => {
  const file = stagePath(name, folder);
  return {
    path: file,
    read: () => Promise.try(readStage, name, folder),
    async change(change) {
      await writeFile(file, `${JSON.stringify(Stage.parse(change(readStage(name, folder))), null, 2)}\n`);
    },
  };
};
