import type { BoundingBox, DetectLabelsResponse, DetectFacesResponse, DetectModerationLabelsResponse } from '@aws-sdk/client-rekognition';
import type { Box, Sighting } from '../../../contracts/extraction.ts';

/** Below this a person should look: docs.aws.amazon.com/rekognition/latest/dg/ advises a review of what is less sure. */
const sure = 0.8;

const fraction = (part: number): number => Math.min(1, Math.max(0, part));

/** Rekognition counts from 0 to 100. */
const confidenceOf = (percent = 0): { confidence: number; isLowConfidence: boolean } => {
  const confidence = Math.round(fraction(percent / 100) * 1000) / 1000;
  return { confidence, isLowConfidence: confidence < sure };
};

/** A face or thing at the edge may reach beyond it. */
const boxOf = ({ Left = 0, Top = 0, Width = 0, Height = 0 }: BoundingBox): Box => ({
  left: fraction(Left),
  top: fraction(Top),
  width: fraction(Math.min(Width, 1 - Left)),
  height: fraction(Math.min(Height, 1 - Top)),
});

/** Labels: one for each place where the thing is, or one without a place for what fills the picture. */
export const labelsOf = ({ Labels = [] }: DetectLabelsResponse): Sighting[] =>
  Labels.flatMap(({ Name: value = '', Confidence, Instances = [] }): Sighting[] => {
    if (Instances.length === 0) return [{ kind: 'Label', value, ...confidenceOf(Confidence) }];
    return Instances.map((instance) => {
      const box = instance.BoundingBox && { box: boxOf(instance.BoundingBox) };
      return { kind: 'Label', value, ...confidenceOf(instance.Confidence ?? Confidence), ...box };
    });
  });

/** Faces: that they are there, and where. Whatever else Rekognition tells of them is left behind. */
export const facesOf = ({ FaceDetails = [] }: DetectFacesResponse): Sighting[] =>
  FaceDetails.map(({ Confidence, BoundingBox }) => {
    return { kind: 'Face', value: 'Face', ...confidenceOf(Confidence), ...(BoundingBox && { box: boxOf(BoundingBox) }) };
  });

/** What a person may not want to see, by its narrowest names: "Graphic Violence" rather than "Violence" besides. */
export const moderationOf = ({ ModerationLabels = [] }: DetectModerationLabelsResponse): Sighting[] => {
  const parents = new Set(ModerationLabels.map(({ ParentName }) => ParentName));
  return ModerationLabels.filter(({ Name }) => !parents.has(Name)).map(({ Name: value = '', Confidence }) => {
    return { kind: 'Moderation', value, ...confidenceOf(Confidence) };
  });
};
