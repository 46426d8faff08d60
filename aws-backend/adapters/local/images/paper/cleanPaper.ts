import { eraseRules } from './eraseRules.ts';
import { groundOf, type Grey } from './ground.ts';
import { strengthen } from './strengthen.ts';
import { turnLightWriting } from './turnLightWriting.ts';

/** Modifies a picture for OCR so that all text is dark on a light background, and removes ruling lines. */
export const cleanPaper = async (picture: Grey): Promise<void> => {
  const ground = await groundOf(picture);
  const isTurned = turnLightWriting(picture, ground);
  const isStronger = strengthen(picture, isTurned ? await groundOf(picture) : ground);
  eraseRules(picture, isTurned || isStronger ? await groundOf(picture) : ground);
};
