/** A word in the name of a street or place. */
export const word = String.raw`(?:\p{Lu}[\p{L}'’-]{0,30}|St\.)(?![\p{L}\d])`;
/** Postcodes of the UK, Canada and Ireland, whose form is unambiguous. */
export const letteredPostcode = String.raw`(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] ?[A-Z\d]{4})`;
/** The unit in a building, in English: "Apt 4", "12th Floor". */
export const unit = String.raw`(?:(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Level|Room|Rm|Building|Bldg|Lot|Space|Trlr|Penthouse|#)\.? ?[\w-]{1,6}|(?:\d{1,3}(?:st|nd|rd|th)|Ground|First|Second|Third|Fourth|Fifth|Top) [Ff]l(?:oor|\.)|Penthouse)`;
const states =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
/** "TX 77027", "Texas 77027". */
export const stateCode = String.raw`(?:(?:[A-Z]{2}|${states}),? \d{5}(?:-\d{4})?)`;
/** A number in words, as in transcripts. */
export const saidNumber =
  '(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|\\p{L}{3,5}teen';
