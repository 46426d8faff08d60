import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Stage } from './stage.ts';

const shipped = path.join(import.meta.dirname, '..', '..', 'config', 'stages');

export const stagePath = (name: string, folder: string): string => path.join(folder, `${path.basename(name)}.json`);

/** The valid names for `--stage`. */
const namesIn = (folder: string): string => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.parse(name).name)
      .join(', ');
  } catch {
    return '';
  }
};

const contentOf = (file: string): unknown => {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (cause) {
    const names = namesIn(path.dirname(file));
    throw new Error(`The settings file ${file} does not exist or can’t be read${names === '' ? '' : `. Available: ${names}`}`, { cause });
  }
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`${file} is not valid JSON: ${String(cause)}`, { cause });
  }
};

/** Reads the stage `NAME.json` from a folder, by default `config/stages`. Throws one error that lists everything invalid in it. */
export const readStage = (name: string, folder = shipped): Stage => {
  const file = stagePath(name, folder);
  const parsed = Stage.safeParse(contentOf(file));
  if (!parsed.success) throw new Error(`${file} is not valid:\n${z.prettifyError(parsed.error)}`);
  if (parsed.data.name !== name) throw new Error(`${file} has the name “${parsed.data.name}”; it must match the file name`);
  return parsed.data;
};
