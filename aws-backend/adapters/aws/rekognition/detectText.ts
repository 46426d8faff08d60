import { DetectTextCommand, type RekognitionClient, type TextDetection } from '@aws-sdk/client-rekognition';
import { textOfLines, type OcrLine } from '../../local/images/ocrText.ts';
import { callRekognition } from './rekognitionErrors.ts';

/** docs.aws.amazon.com/rekognition/latest/dg/limits.html: maximum words detected per image. */
const maxWords = 100;

/** The text in an image. */
export interface Written {
  text: string;
  confidence: number;
  /** The image likely contains more text than was returned. */
  isCut: boolean;
}

const lineOf = ({ DetectedText = '', Confidence = 0, Geometry }: TextDetection): OcrLine => {
  const { Top = 0, Height = 0 } = Geometry?.BoundingBox ?? {};
  return { text: DetectedText, confidence: Confidence / 100, top: Top, bottom: Top + Height };
};

/** The text in an image: for signs and labels rather than pages, because of the limit of 100 words. */
export const detectText = async (rekognition: RekognitionClient, picture: Uint8Array): Promise<Written> => {
  const command = new DetectTextCommand({ Image: { Bytes: picture } });
  const { TextDetections = [] } = await callRekognition(() => rekognition.send(command));
  const lines = TextDetections.filter(({ Type }) => Type === 'LINE').map(lineOf);
  const words = TextDetections.filter(({ Type }) => Type === 'WORD').length;
  const confidence = lines.reduce((sum, line) => sum + line.confidence, 0) / (lines.length || 1);
  return { text: textOfLines(lines), confidence: Math.min(1, confidence), isCut: words >= maxWords };
};
