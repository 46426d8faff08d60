import { NoFreeJobError } from '../../runtime/errors.ts';

/**
 * Starts a job. Services report by this error that the maximum number of jobs is running: docs.aws.amazon.com/textract/latest/dg/
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
