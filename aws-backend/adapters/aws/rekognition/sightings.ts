import type { BoundingBox, DetectLabelsResponse, DetectFacesResponse, DetectModerationLabelsResponse } from '@aws-sdk/client-rekognition';
import type { Box, Sighting } from '../../../contracts/extraction.ts';

/** Below this a person should verify: docs.aws.amazon.com/rekognition/latest/dg/ advises a review of less certain results. */
const sure = 0.8;

const fraction = (part: number): number => Math.min(1, Math.max(0, part));

/** Converts Rekognition's 0 to 100. */
const confidenceOf = (percent = 0): { confidence: number; isLowConfidence: boolean } => {
  const confidence = Math.round(fraction(percent / 100) * 1000) / 1000;
  return { confidence, isLowConfidence: confidence < sure };
};

/** Clips boxes at the image's edge, which Rekognition's may exceed. */
const boxOf = ({ Left = 0, Top = 0, Width = 0, Height = 0 }: BoundingBox): Box => ({
  left: fraction(Left),
  top: fraction(Top),
  width: fraction(Math.min(Width, 1 - Left)),
  height: fraction(Math.min(Height, 1 - Top)),
});

/** Labels: one per instance, or one without a box if the label applies to the whole image. */
export const labelsOf = ({ Labels = [] }: DetectLabelsResponse): Sighting[] =>
  Labels.flatMap(({ Name: value = '', Confidence, Instances = [] }): Sighting[] => {
    if (Instances.length === 0) return [{ kind: 'Label', value, ...confidenceOf(Confidence) }];
    return Instances.map((instance) => {
      const box = instance.BoundingBox && { box: boxOf(instance.BoundingBox) };
      return { kind: 'Label', value, ...confidenceOf(instance.Confidence ?? Confidence), ...box };
    });
  });

/** Faces: only their presence and position. All other attributes from Rekognition are discarded. */
export const facesOf = ({ FaceDetails = [] }: DetectFacesResponse): Sighting[] =>
  FaceDetails.map(({ Confidence, BoundingBox }) => {
    return { kind: 'Face', value: 'Face', ...confidenceOf(Confidence), ...(BoundingBox && { box: boxOf(BoundingBox) }) };
  });

/** Moderation labels, most specific only: "Graphic Violence" without its parent "Violence". */
export const moderationOf = ({ ModerationLabels = [] }: DetectModerationLabelsResponse): Sighting[] => {
  const parents = new Set(ModerationLabels.map(({ ParentName }) => ParentName));
  return ModerationLabels.filter(({ Name }) => !parents.has(Name)).map(({ Name: value = '', Confidence }) => {
    return { kind: 'Moderation', value, ...confidenceOf(Confidence) };
  });
};
