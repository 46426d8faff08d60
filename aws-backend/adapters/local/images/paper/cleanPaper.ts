import { eraseRules } from './eraseRules.ts';
import { groundOf, type Grey } from './ground.ts';
import { strengthen } from './strengthen.ts';
import { turnLightWriting } from './turnLightWriting.ts';

/** Changes a picture so that nothing but dark writing on light ground is left of it: no light writing on dark ground, no rules. */
export const cleanPaper = async (picture: Grey): Promise<void> => {
  const ground = await groundOf(picture);
  const isTurned = turnLightWriting(picture, ground);
  const isStronger = strengthen(picture, isTurned ? await groundOf(picture) : ground);
  eraseRules(picture, isTurned || isStronger ? await groundOf(picture) : ground);
};
