import sentimentMixed from '@salesforce/label/c.Media_Sentiment_Mixed';
import sentimentNegative from '@salesforce/label/c.Media_Sentiment_Negative';
import sentimentNeutral from '@salesforce/label/c.Media_Sentiment_Neutral';
import sentimentPositive from '@salesforce/label/c.Media_Sentiment_Positive';

/** A sentiment as displayed. */
export interface Tone {
  label: string;
  iconName: string;
}

const tones = new Map<string | null, Tone>([
  ['Positive', { label: sentimentPositive, iconName: 'utility:smiley_and_people' }],
  ['Neutral', { label: sentimentNeutral, iconName: 'utility:dash' }],
  ['Negative', { label: sentimentNegative, iconName: 'utility:sentiment_negative' }],
  ['Mixed', { label: sentimentMixed, iconName: 'utility:sentiment_neutral' }],
]);

/** The display of a text's sentiment; undefined if it has none. */
export const toneOf = (sentiment: string | null): Tone | undefined => tones.get(sentiment);
