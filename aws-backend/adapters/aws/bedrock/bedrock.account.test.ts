import { modelContract } from '../../../ports/model.contract.ts';
import { localModel } from '../../local/model/localModel.ts';
import { setting } from '../test/realAccount.ts';
import { bedrockModel } from './bedrockModel.ts';

modelContract('bedrockModel of a real account', () => bedrockModel({ modelId: setting('MODEL_ID') }, localModel()));
