import { listed } from './listed.ts';

/** Common given names that are also the name of a program, a goddess or little else. */
export const people = listed(
  'Julia Eva Diana Ben Kai Otto Gustav Ali Ana Clara Claire Alma Stella Regina Norman Wendy Carol Bianca Gloria Rosa Linus Mina Nancy Victor Dominique Tiffany Howard Marge Jean Gene Chad Romeo Penny Angela Angel Ruben',
);
/** Words that are names if capitalized within a sentence, except in German, which capitalizes every noun. */
export const words = listed(
  'Mark Will Frank Jack Bill Rob Sue Ray Grace Dean Pat Drew Max Joy Dawn Faith Hope Ivy Lily Daisy Hazel Holly Heather Rich Guy Grant Art Patience Blessing Mercy Precious Comfort Charity Prudence Constance Amber Pearl Leo',
);
