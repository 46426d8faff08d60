import {
  AccessDeniedException,
  DetectFacesCommand,
  DetectLabelsCommand,
  DetectModerationLabelsCommand,
  DetectTextCommand,
  ImageTooLargeException,
  InternalServerError,
  InvalidImageFormatException,
  InvalidParameterException,
  ProvisionedThroughputExceededException,
  RekognitionClient,
  ThrottlingException,
} from '@aws-sdk/client-rekognition';
import { AnalyzeDocumentCommand, TextractClient } from '@aws-sdk/client-textract';
import { mockClient } from 'aws-sdk-client-mock';
import sharp from 'sharp';
import { Extraction } from '../../../contracts/extraction.ts';
import { badImagesContract } from '../../../ports/images.contract.ts';
import { analysis } from '../textract/test/analysis.ts';
import { textractPages } from '../textract/textractPages.ts';
import { rekognitionImages } from './rekognitionImages.ts';

const rekognition = mockClient(RekognitionClient);
const textract = mockClient(TextractClient);
const named = { message: 'no', $metadata: {} };
const box = { Left: 0.5, Top: 0.4, Width: 0.25, Height: 0.5 };

beforeEach(() => {
  rekognition.reset();
  textract.reset();
  rekognition.on(DetectLabelsCommand).resolves({ Labels: [] });
  rekognition.on(DetectFacesCommand).resolves({ FaceDetails: [] });
  rekognition.on(DetectModerationLabelsCommand).resolves({ ModerationLabels: [] });
  rekognition.on(DetectTextCommand).resolves({ TextDetections: [] });
});

const picture = (width = 200, height = 100) => sharp({ create: { width, height, channels: 3, background: 'red' } });
const read = async (bytes?: Uint8Array, format: 'png' | 'tiff' = 'png') =>
  rekognitionImages().read({ bytes: bytes ?? (await picture().png().toBuffer()), format });
const sent = () => rekognition.commandCalls(DetectLabelsCommand).map(({ args: [{ input }] }) => Buffer.from(input.Image?.Bytes ?? []));

badImagesContract('rekognitionImages', () => rekognitionImages());

describe('rekognitionImages', () => {
  it('returns labels, faces and moderation labels with boxes and confidence', async () => {
    // Shapes: docs.aws.amazon.com/rekognition/latest/dg/labels-detect-labels-image.html, faces-detect-images.html, procedure-moderate-images.html
    rekognition.on(DetectLabelsCommand).resolves({
      Labels: [
        { Name: 'Mobile Phone', Confidence: 99.9364, Parents: [{ Name: 'Phone' }], Instances: [{ BoundingBox: box, Confidence: 70 }] },
        { Name: 'Urban', Confidence: 99.9, Instances: [] },
      ],
    });
    rekognition.on(DetectFacesCommand).resolves({
      FaceDetails: [{ BoundingBox: { ...box, Left: 0.9 }, Confidence: 99.8, AgeRange: { Low: 20, High: 30 }, Gender: { Value: 'Female' } }],
    });
    rekognition.on(DetectModerationLabelsCommand).resolves({
      ModerationLabels: [
        { Name: 'Alcohol', Confidence: 95, ParentName: '' },
        { Name: 'Alcoholic Beverages', Confidence: 90, ParentName: 'Alcohol' },
      ],
    });

    const extraction = await read();

    expect(Extraction.parse(extraction)).toEqual(extraction);
    expect(extraction.sightings).toEqual([
      {
        kind: 'Face',
        value: 'Face',
        confidence: 0.998,
        isLowConfidence: false,
        box: { left: 0.9, top: 0.4, width: expect.closeTo(0.1), height: 0.5 },
      },
      {
        kind: 'Label',
        value: 'Mobile Phone',
        confidence: 0.7,
        isLowConfidence: true,
        box: { left: 0.5, top: 0.4, width: 0.25, height: 0.5 },
      },
      { kind: 'Label', value: 'Urban', confidence: 0.999, isLowConfidence: false },
      { kind: 'Moderation', value: 'Alcoholic Beverages', confidence: 0.9, isLowConfidence: false },
    ]);
    expect(JSON.stringify(extraction)).not.toMatch(/AgeRange|Female|Gender/);
  });

  it('requests only the default face attributes', async () => {
    await read();

    expect(rekognition.commandCalls(DetectFacesCommand)[0]?.args[0].input.Attributes).toEqual(['DEFAULT']);
  });

  it('returns the text in a picture, with a note that there may be more', async () => {
    const line = { Type: 'LINE' as const, DetectedText: 'KEEP CLEAR', Confidence: 98, Geometry: { BoundingBox: box } };
    const words = Array.from({ length: 100 }, () => ({ Type: 'WORD' as const, DetectedText: 'KEEP' }));
    rekognition.on(DetectTextCommand).resolves({ TextDetections: [line, ...words] });

    expect(await read()).toMatchObject({
      text: 'KEEP CLEAR',
      pages: [{ number: 1, start: 0, end: 10, confidence: 0.98 }],
      notes: [{ code: 'WRITING_MAY_BE_CUT' }],
    });
  });

  it('reads the first frame of an animation, with a note', async () => {
    const frames = sharp(Buffer.alloc(2 * 64 * 64 * 3), { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } });
    const bytes = await frames.gif({ keepDuplicateFrames: true }).toBuffer();

    expect((await rekognitionImages().read({ bytes, format: 'gif' })).notes).toEqual([{ code: 'FIRST_PICTURE_ONLY' }]);
  });

  it('reads a truncated photo as far as possible, with a note', async () => {
    const whole = await picture().jpeg().toBuffer();

    const { notes } = await rekognitionImages().read({ bytes: whole.subarray(0, -20), format: 'jpeg' });

    expect(notes).toEqual([{ code: 'WRITING_MAY_BE_CUT' }]);
    expect(sent()).toHaveLength(1);
  });

  it('lets Textract read scanned pages, with their form fields', async () => {
    const page = analysis(1);
    const total = page.line('Total due: 12.00 GBP');
    page.field(total.words.slice(0, 2), total.words.slice(2));
    textract.on(AnalyzeDocumentCommand).resolves({ Blocks: page.blocks.map(({ Page: _, ...block }) => block) });
    const frames = await Promise.all([picture().png().toBuffer(), picture().png().toBuffer()]);
    const bytes = await sharp(frames, { join: { animated: true } })
      .tiff()
      .toBuffer();

    const { text, formFields = [] } = await rekognitionImages({ readPicture: textractPages() }).read({ bytes, format: 'tiff' });

    expect(text).toBe('Total due: 12.00 GBP\n\nTotal due: 12.00 GBP');
    expect(formFields.map(({ page: number, value, start, end }) => [number, value, text.slice(start, end)])).toEqual([
      [1, '12.00 GBP', '12.00 GBP'],
      [2, '12.00 GBP', '12.00 GBP'],
    ]);
    expect(rekognition.commandCalls(DetectTextCommand)).toHaveLength(0);
  });

  it('sends pictures of any format as JPEG within the service’s limits', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const large = sharp({ create: { width: 3000, height: 2500, channels: 3, background: 'red', noise } });
    await read(await large.png({ compressionLevel: 1 }).toBuffer());
    await read(await picture(10, 400).png().toBuffer());

    for (const bytes of sent()) {
      const { format, width, height } = await sharp(bytes).metadata();
      expect(format).toBe('jpeg');
      expect(bytes.length).toBeLessThanOrEqual(5 * 1024 * 1024);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(80);
    }
  });

  it.each([
    ['TOO_MANY_PIXELS', ImageTooLargeException],
    ['FILE_CORRUPT', InvalidImageFormatException],
  ])('rejects the file as %s if the service says the picture is at fault', async (code, Fault) => {
    rekognition.on(DetectLabelsCommand).rejects(new Fault(named));

    await expect(read()).rejects.toMatchObject({ name: 'RejectedError', code });
  });

  it.each([
    ['ThrottlingException', ThrottlingException],
    ['ProvisionedThroughputExceededException', ProvisionedThroughputExceededException],
    ['InternalServerError', InternalServerError],
    ['AccessDeniedException', AccessDeniedException],
    ['InvalidParameterException', InvalidParameterException],
  ])('throws %s unchanged, so that it is retried', async (_, Fault) => {
    const error = new Fault(named);
    rekognition.on(DetectFacesCommand).rejects(error);

    await expect(read()).rejects.toBe(error);
  });
});
