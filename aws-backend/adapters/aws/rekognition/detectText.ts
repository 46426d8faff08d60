import { DetectTextCommand, type RekognitionClient, type TextDetection } from '@aws-sdk/client-rekognition';
import { textOfLines, type OcrLine } from '../../local/images/ocrText.ts';
import { callRekognition } from './rekognitionErrors.ts';

/** docs.aws.amazon.com/rekognition/latest/dg/limits.html: words of one picture that are found. */
const mostWords = 100;

/** The writing on a picture. */
export interface Written {
  text: string;
  confidence: number;
  /** There is likely more of it than the engine tells. */
  isCut: boolean;
}

const lineOf = ({ DetectedText = '', Confidence = 0, Geometry }: TextDetection): OcrLine => {
  const { Top = 0, Height = 0 } = Geometry?.BoundingBox ?? {};
  return { text: DetectedText, confidence: Confidence / 100, top: Top, bottom: Top + Height };
};

/** The writing on a picture: signs and labels rather than pages, for it ends at 100 words. */
export const detectText = async (rekognition: RekognitionClient, picture: Uint8Array): Promise<Written> => {
  const command = new DetectTextCommand({ Image: { Bytes: picture } });
  const { TextDetections = [] } = await callRekognition(() => rekognition.send(command));
  const lines = TextDetections.filter(({ Type }) => Type === 'LINE').map(lineOf);
  const words = TextDetections.filter(({ Type }) => Type === 'WORD').length;
  const confidence = lines.reduce((sum, line) => sum + line.confidence, 0) / (lines.length || 1);
  return { text: textOfLines(lines), confidence: Math.min(1, confidence), isCut: words >= mostWords };
};
