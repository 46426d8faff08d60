import sentimentMixed from '@salesforce/label/c.Media_Sentiment_Mixed';
import sentimentNegative from '@salesforce/label/c.Media_Sentiment_Negative';
import sentimentNeutral from '@salesforce/label/c.Media_Sentiment_Neutral';
import sentimentPositive from '@salesforce/label/c.Media_Sentiment_Positive';

/** A tone as it is shown. */
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

/** How the tone of a text is shown; undefined where none was found. */
export const toneOf = (sentiment: string | null): Tone | undefined => tones.get(sentiment);
