import { listed } from './listed.ts';

/** Given names of many people, after which a program, a goddess or little else is called as well. */
export const people = listed(
  'Julia Eva Diana Ben Kai Otto Gustav Ali Ana Clara Claire Alma Stella Regina Norman Wendy Carol Bianca Gloria Rosa Linus Mina Nancy Victor Dominique Tiffany Howard Marge Jean Gene Chad Romeo Penny Angela Angel Ruben',
);
/** And words that are names where they have a capital in the midst of a sentence; German writes every noun so. */
export const words = listed(
  'Mark Will Frank Jack Bill Rob Sue Ray Grace Dean Pat Drew Max Joy Dawn Faith Hope Ivy Lily Daisy Hazel Holly Heather Rich Guy Grant Art Patience Blessing Mercy Precious Comfort Charity Prudence Constance Amber Pearl Leo',
);
