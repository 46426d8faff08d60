import { setImmediate as turn } from 'node:timers/promises';
import { shifted } from './spans.ts';
import { tagText, type Tagged } from './tagText.ts';
import { windowsOf } from './windows.ts';

const nothing = (): Tagged => ({ people: [], organizations: [], locations: [], money: [], dates: [], nounPhrases: [] });

/** Tags a text of any length, piece by piece, letting others have their turn in between. */
const tagWhole = async (text: string): Promise<Tagged> => {
  const whole = nothing();
  for (const window of windowsOf(text)) {
    const tagged = tagText(window.text);
    for (const kind of ['people', 'organizations', 'locations', 'money', 'dates', 'nounPhrases'] as const)
      for (const span of tagged[kind]) whole[kind].push(shifted(span, window.start));
    await turn();
  }
  return whole;
};

/** Tags each text once, however many ask about it at the same time: tagging is nearly all the time that understanding takes. */
export const textTagger = (): ((text: string) => Promise<Tagged>) => {
  let latest: { text: string; tagged: Promise<Tagged> } | undefined;
  return (text) => {
    if (latest?.text !== text) latest = { text, tagged: tagWhole(text) };
    return latest.tagged;
  };
};
