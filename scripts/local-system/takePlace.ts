import { checkPortsAreFree, type LocalPorts } from './freePorts.ts';
import { holdFolder } from './holdFolder.ts';

/** The data folder and ports of a local system. */
export interface LocalPlace {
  stateDir: string;
  ports: LocalPorts;
}

/**
 * Reserves folder and ports for this process, or throws an error that says what uses them. Checks the folder first, because choosing other
 * ports doesn't help if the data is in use. Returns a function that releases the folder.
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
