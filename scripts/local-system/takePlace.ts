import { checkPortsAreFree, type LocalPorts } from './freePorts.ts';
import { holdFolder } from './holdFolder.ts';

/** Where a local system runs: its data and its ports. */
export interface LocalPlace {
  stateDir: string;
  ports: LocalPorts;
}

/**
 * Keeps folder and ports for this process, or throws a sentence that says who has them: the folder first, for with other ports alone nothing is won
 * where the same data is in use. What it answers lets go of the folder.
 */
export const takePlace = async ({ stateDir, ports }: LocalPlace): Promise<() => void> => {
  const letGo = await holdFolder(stateDir, ports.org);
  try {
    await checkPortsAreFree(ports, stateDir);
    return letGo;
  } catch (error) {
    letGo();
    throw error;
  }
};
