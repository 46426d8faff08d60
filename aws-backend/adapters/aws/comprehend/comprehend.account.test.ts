import { languageContract } from '../../../ports/language.contract.ts';
import { localLanguage } from '../../local/language/localLanguage.ts';
import { comprehendLanguage } from './comprehendLanguage.ts';

languageContract('comprehendLanguage of a real account', () => comprehendLanguage(localLanguage()));
