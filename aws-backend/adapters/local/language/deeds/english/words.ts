export const number =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|(?:two |three )?hundred|half an?|(?:a )?(?:few|couple of|dozen)|several|half a dozen)';
export const nth = '(?:second|third|fourth|fifth|sixth|seventh|umpteenth|nth|\\d+(?:nd|rd|th))';
export const day = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
export const time = '(?:minutes?|hours?|days?|weeks?|months?|years?|evenings?|mornings?)';
export const fault =
  "(?:wrong|incorrect|faulty|defective|broken|damaged|incomplete|late|dead|bent|cracked|smashed|crushed|leaking|missing|empty|useless|mistaken|false|short|out of date|expired|rusty|stained|someone else's|somebody else's)";
export const faultNoun =
  '(?:errors?|mistakes?|faults?|problems?|defects?|issues?|bugs?|failures?|outages?|complaints?|breakdowns?|mix-?ups?|excuses?)';
export const have = "(?:'ve| have|'s| has|'d| had)";
export const promiser =
  '(?:you|they|he|she|your (?:\\p{L}+ ){0,2}?(?:colleague|team|rep|office|hotline|support|engineer|technician|salesman|sales rep|driver|manager)|(?:i|we) (?:was|were))';
export const people =
  '(?:manager|supervisor|boss|superior|director|head of \\p{L}+|management|ceo|someone (?:else|senior|higher|in charge|competent|who)|somebody (?:else|senior|higher|in charge|who)|whoever)';
export const lawyer =
  '(?:solicitors?|lawyers?|attorneys?|legal (?:team|department|counsel|people)|court|ombudsman|trading standards|debt collectors?|the regulator)';
export const things =
  '(?:seats?|units?|licen[cs]es?|machines?|pumps?|pallets?|boxes|crates|cases|sets?|pieces|users?|devices?|vans?|trucks?|sites?|stores?|tons?|tonnes|\\p{L}{3,20}s)';
export const noOrder =
  '(?:lines?|rows?|columns?|names?|address(?:es)?|photos?|pages?|samples?|words?|days?|weeks?|months?|minutes?|hours?|copies|copy|quotes?|offers?|signatures?|meetings?|calls?|questions?|points?|details?|invoices?|reminders?|e-?mails?|documents?|options?|dates?|times?|visits?|attempts?|complaints?|problems?|errors?)';
export const duty =
  '(?:delivered|rung|called|replied|answered|responded|returned|fixed|repaired|solved|resolved|corrected|credited|refunded|honou?red|shown|turned up|arrived|come|apologi[sz]ed|acknowledged|reached (?:us|our|me)|dealt with|looked at|got back)';
export const firms =
  '(?:company|companies|branch|branches|subsidiary|subsidiaries|plant|office|colleagues?|friends?|neighbou?rs?|partners?|clients?|members|network|cousin|brother|sister|peers|boss|head office|parent company|other (?:sites|plants|branches|offices))';
