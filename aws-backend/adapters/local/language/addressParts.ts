/** A word of the name of a street or a place. */
export const word = String.raw`(?:\p{Lu}[\p{L}'’-]{0,30}|St\.)(?![\p{L}\d])`;
/** Of the UK, of Canada and of Ireland: nothing else is written so. */
export const letteredPostcode = String.raw`(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] ?[A-Z\d]{4})`;
/** As speech is written down. */
export const saidNumber =
  '(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|\\p{L}{3,5}teen';
