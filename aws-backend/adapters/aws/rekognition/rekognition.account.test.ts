import { imagesContract } from '../../../ports/images.contract.ts';
import { textractPages } from '../textract/textractPages.ts';
import { rekognitionImages } from './rekognitionImages.ts';

imagesContract('rekognitionImages with Textract of a real account', () => rekognitionImages({ readPicture: textractPages() }));
