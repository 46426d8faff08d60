import { listed } from './listed.ts';

/** Function words: no phrase starts or ends with one, or is one. */
export const functionWords = listed(`
a an the this that these those such same other another each every any some no none all both either neither whether few many much more most
several enough our your their its his her my it he she they we you i who whom whose which what when where why how and or but nor so yet if
unless until while whereas although though because since as than then thus hence therefore however moreover furthermore otherwise also
too very just only even still already again ever never always often soon later earlier now today tomorrow yesterday here there of in on at
by for from to with without within into onto upon over under above below between among across through during before after about against
per via up down out off around near next last first second third following aforementioned said hereby hereto hereof herein
hereunder thereof thereto therein thereby notwithstanding including excluding regarding concerning pursuant due not be is are was were been
being am do does did have has had will would shall should may might must can could please attached enclosed kindly re fwd fw cc
`);
