import { onceContract } from '../../ports/once.contract.ts';
import { memoryOnce } from './memoryOnce.ts';

onceContract('memoryOnce', memoryOnce);
