import { NoFreeJobError } from '../../runtime/errors.ts';

/**
 * Begins a job. By this error services say that as many run as may, until one has ended: docs.aws.amazon.com/textract/latest/dg/
 * API_StartDocumentAnalysis.html, /rekognition/latest/APIReference/API_StartLabelDetection.html, and of Transcribe /transcribe/latest/APIReference/
 * API_StartTranscriptionJob.html with /transcribe/latest/dg/limits-guidelines.html.
 */
export const beginJob = async <Answer>(service: string, begin: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await begin();
  } catch (error) {
    if (error instanceof Error && error.name === 'LimitExceededException') throw new NoFreeJobError(service, { cause: error });
    throw error;
  }
};
