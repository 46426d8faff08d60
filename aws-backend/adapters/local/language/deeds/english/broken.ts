import { upTo } from '../deeds.ts';
import { day, duty, fault, faultNoun, have, nth, number, promiser, time } from './words.ts';

/** Broken promises, and missed dates. */
export const promises: readonly string[] = [
  String.raw`paid (?:extra )?(?:for )?(?:express|priority|next[- ]day|premium|same[- ]day|a premium|extra)[^.!?;]{0,30}(?:and|but|,|yet)`,
  String.raw`(?:we|i) (?:was|were|had been) told (?:it would|there would|(?:that )?(?:it|you|they|he|she|someone|somebody|the \p{L}+|your \p{L}+) would|${number} ${time}|by |within|last )`,
  String.raw`(?:you|they|he|she) (?:had )?(?:promised|confirmed|agreed|announced|quoted|offered) [^.!?;]{0,60}(?: is| was| are| were| has| have| did| does)?(?:n't| not| never| nowhere| no| missing| still)(?= |\W*$)`,
  String.raw`(?:promised|agreed|confirmed|quoted|advertised) (?:\p{L}+ ){1,4}[^.!?;]{0,40}(?:is|was|are|has|have|did|does|were)(?:n't| not| never| missing| nowhere)(?= |\W*$)`,
  String.raw`(?:it|today|this)(?:'s| is|s) (?:now |already )?${day}(?: morning| afternoon| evening| night)?(?: now| already| today)?(?=\W*$| and| but|, and|, but| - )`,
  String.raw`${promiser} (?:had )?(?:promised?|assured|swore|guaranteed) ${upTo(14)}(?:but|yet|and (?:it|nothing|nobody|no)|by|on|within|last|for|would|yesterday|today|tomorrow|that|this|before|in|to)`,
  String.raw`you (?:said|told (?:me|us|them)|wrote|confirmed) ${upTo(12)}(?:would|'d) ${upTo(10)}(?:by|on|within|last|yesterday|before|in|this|next|today|tomorrow|at)`,
  String.raw`(?:was|were) (?:supposed|meant|promised|going|to have been)(?: to)? ${upTo(4)}(?:be|arrive|come|call|ring|send|get|have|happen|reply|ship|fix|deliver|finish|last|work|start|receive|take|cost|include|cover)`,
  String.raw`should(?: have|'ve) (?:been (?:here|there|with us|delivered|fixed|done|finished|ready|sorted|solved|resolved|credited|shipped|installed|paid back|refunded|told|informed|warned)|arrived|called|come|had (?:it|them|an answer|a reply)|told|known|warned|received)`,
  String.raw`(?:the|your|another|every|a|our|each) (?:agreed |promised )?(?:deadlines?|dates?|delivery dates?|appointments?) (?:${have.slice(3, -1)} |have |has )?(?:(?:came|come|passed|gone|went|slipped|missed|been missed|been (?:moved|pushed|changed|postponed) (?:twice|again|${number} times))(?: and (?:went|gone))?)`,
  String.raw`(?:miss(?:ed|es|ing)?) (?:the|your|our|every|another|each|two|three|both|its|their) (?:agreed |promised |own |delivery |second |third )?(?:deadlines?|dates?|appointments?|slots?|milestones?|targets?)`,
  String.raw`(?:postponed|pushed back|moved|rescheduled|put off) (?:for the ${nth} time|(?:yet )?again|twice|${number} times)`,
  String.raw`${number} ${time} (?:late|behind(?: schedule)?|overdue|over (?:the )?(?:deadline|time))`,
  String.raw`${number} ${time} (?:after|past) the (?:agreed|promised|confirmed|delivery) (?:date|day|deadline|time|delivery)`,
  String.raw`(?:empty|broken|more) promises|all talk|(?:nothing|not much) (?:has )?(?:happened|happens|came of it|changed|moved|been done|was done)(?: since| yet| so far)?`,
];

/** Waiting, and asking again. */
export const waiting: readonly string[] = [
  String.raw`(?:returned|sent (?:it |them |both )?back|shipped back|handed in) [^.!?;]{0,40}${number} (?:weeks|months) ago`,
  String.raw`(?:customers?|clients?|patients|users|drivers|tenants|guests) (?:are|keep|have been|is)? ?(?:\p{L}+ )?ask(?:ing|ed)? (?:us |me )?(?:where|when|why)|(?:i|we)(?:'ve| have) (?:already )?(?:asked|told you|said so|reported (?:it|this)|explained (?:it|this)) (?:before|already|all this|${number} times)`,
  String.raw`(?:not|n't|never) (?:yet |even |once |been |ever |so much as |back )*${duty}(?= |\W*$|,)`,
  String.raw`${have} (?:now )?been (?:waiting|chasing|trying|calling|promised|told|requesting|without|down|offline|out of action|fobbed)(?= )|been asking (?:for |about )?[^.!?;]{0,40}(?:since|for (?:weeks|months|days|${number}))`,
  String.raw`(?:stopped|given up|quit) (?:answering|replying|responding|working|returning|calling|taking)|no longer (?:works?|starts?|answers?|responds?|repl(?:y|ies)|fits?|opens?|connects?|available to us|supported as)`,
  String.raw`(?:clos(?:ed|es|ing)) (?:the|my|our) (?:ticket|case|request)s? (?:\p{L}+ )?(?:without|again|unsolved|unanswered)|(?:by hand|manually|ourselves) (?:again|every (?:day|week|month)|since)`,
  String.raw`(?:longer|slower|worse|later|dearer|(?:more|less) \p{L}+) than (?:before|ever|last (?:year|month|time)|promised|agreed|quoted|it was|in the past|with the old)|(?:get|got|gets|receive[ds]?|comes?|came|arrived|sent|send) (?:\p{L}+ ){0,2}?(?:another|yet another|one more|the next|a (?:second|third|fourth)|more) (?:reminders?|demands?|dunning|final notice|warnings?)`,
  String.raw`to this day|(?:(?:i|we|they|you)(?:'m|'re| am| are|'ve been| have been) )?still (?:waiting|hanging|without|nothing|no (?!need|charge|later|longer)|have(?:n't| not| no)|has(?:n't| not| no)|not (?!yet (?:final|fixed|decided|known|open))|don't|do not|doesn't|does not|isn't|is not|aren't|are not|can't|cannot|won't|didn't|did not|stuck|down|broken|unpaid by you|on hold)`,
  String.raw`(?:no|not an?|not one|not a single|without (?:an?|any)) (?:reply|answer|word|news|updates?|response|sign|feedback|call ?back|call|reaction|confirmation|apology|explanation|tracking|delivery|trace|acknowledge?ment|solution|result)(?: (?:back|yet|so far|since|from (?:you|anyone|your)|for (?:days|weeks|months|${number})|to (?:my|our|any|this)|at all|in (?:days|weeks|months|${number})|until (?:now|today))|(?=\W*$)|,)`,
  String.raw`(?:nothing|silence|radio silence|crickets)(?: (?:since|from (?:you|your|anyone)|back|yet|so far|for (?:days|weeks|months)|ever (?:since|came|arrived))|(?=\W*$))`,
  String.raw`(?:nobody|no one|no-one|none of (?:you|your|them)|not one of) (?:${have.slice(3, -1)} |have |has |had |at ${upTo(3)}|in ${upTo(3)}|from (?!our|my|us)${upTo(3)}|on ${upTo(3)}|there |here |ever |even )*(?:seems?|knows?|knew|(?:can|could) (?:tell|help|explain|say|find|fix|answer)|bother(?:s|ed)|told|tells|turn(?:s|ed) up|show(?:s|ed)?(?:n)? up|call(?:s|ed)?|rang|rung|wrote|written|come|came|been|got|gotten|gets|look(?:s|ed)|want(?:s|ed)|answer(?:s|ed)?|repl(?:y|ied|ies)|respond(?:s|ed)?|pick(?:s|ed)? up|fix(?:es|ed)?|help(?:s|ed)?|cares?|cared|explain(?:s|ed)?|apologi[sz]ed|is (?:answering|responsible|picking|willing|able)|was (?:there|available|able)|will (?:tell|talk|help|take|give)|feels|read|reads|appeared|contacted|acts|acted|informed)`,
  String.raw`(?:had|have|having|need(?:ed)?) to (?:chase|ring|call|ask|remind|write|explain|drive|fetch|send|repeat|do|fix|tell|buy|beg|phone|e-?mail|wait|hire|rent|turn away|pay|cancel) ${upTo(5)}(?:again|twice|myself|ourselves|${number} times|every time|back|elsewhere|over|chas\p{L}+|you|your|customers|overtime|for it|each time|to (?:three|four|five|six|\d+) (?:different )?people)`,
  String.raw`you (?:still )?owe (?:us|me)|(?:know|knows|knew) nothing (?:of|about)|(?:never heard|has no (?:record|trace)|have no (?:record|trace)|no idea|not the faintest idea|no clue) (?:of|about|where|when|who|what|how)`,
  String.raw`(?:note|slip|docket|invoice|list|bill|label|order) (?:says?|shows?|states?|lists?|is for|was for) [^.!?;]{1,40}(?:,| but| and|;) ?(?:we|i|there|the \p{L}+) (?:only )?(?:counted|have|got|found|received|were|are|hold)`,
  String.raw`(?:chas(?:e[ds]?|ing)|running|run|ran) (?:after )?(?:you|your|up|this|it|them|him|her|the|for)(?! out of the)(?= |\W*$)`,
  String.raw`(?:${have.slice(3, -1)}|have|has|'ve) (?:now |already )?(?:called|rung|rang|phoned|e-?mailed|written|asked|reminded|reported|complained|tried|chased|explained|messaged|requested)(?: \p{L}+){0,4} (?:${number} times|twice|again and again|repeatedly|several times|many times|over and over)`,
  String.raw`(?:called|rang|phoned|e-?mailed|wrote|asked|reminded|reported|complained|tried)(?: \p{L}+){0,3} (?:${number} times|twice|again and again|repeatedly|over and over)`,
  String.raw`(?:my|our|this makes it my|this is (?:now )?my) (?:${nth}|last|final|\d+) (?:e-?mail|call|message|reminder|ticket|attempt|letter|request|complaint|try|phone call|mail|note|chaser|follow-?up|replacement|return)`,
  String.raw`(?:e-?mails?|messages?|calls?|letters?|tickets?|requests?|questions?|reminders?|complaints?) (?:that )?(?:go(?:es)?|went|gone|remain(?:s|ed)?|are|were|have been|has been|keep|is|was) ${upTo(2)}(?:unanswered|ignored|unread|nowhere|to voicemail|closed without|bouncing|into the void)`,
  String.raw`(?:keep|kept|keeps|end up|ended up|spent|spend|wasted|lost|sick of|tired of|fed up with) ${upTo(5)}(?:calling|chasing|asking|waiting|explaining|on hold|on the phone|ringing|resending|repeating|writing|in the queue|arguing)`,
  String.raw`(?:waited|waiting|been waiting|been told|sat|sitting|stood) ${upTo(6)}(?:since|for (?:over|more|${number}|weeks|days|months|hours|your|the|this|a)|all (?:day|morning|week|afternoon)|on hold|in vain)`,
  String.raw`(?:how (?:many (?:more )?times|much longer|long (?:do|must|should|am|are) (?:i|we)|often)|when will (?:you|someone|somebody|anyone) (?:finally|actually|ever)|where (?:is|are) (?:my|our|the rest)|why (?:do|does|did|is|are|has|have|was|were) ${upTo(8)}(?:again|still|always|never|every time|not|n't|nobody|no one)|does (?:anyone|anybody)|is (?:anyone|anybody) |what (?:am i|are we) paying|do you (?:even|actually|really) )[^?]{0,80}`,
  String.raw`(?:is|are|was|were)(?:n't| not) (?:answering|returning|picking up|responding|replying|reachable|taking (?:my|our))|(?:doesn't|does not|don't|do not|didn't|did not|never|won't) (?:even )?(?:answer|return|pick up|reply|respond|call back|ring back|turn up|show up|get back|keep (?:his|her|their|your|its) (?:word|promises?)|read (?:my|our|what)|listen|care)(?:ed|s)?`,
  String.raw`(?:yet to (?:hear|see|receive|get|arrive|meet|be (?:credited|fixed|delivered|refunded)))|hasn't (?:been|turned|shown|come|arrived|moved|reached|happened)|has not (?:turned|shown|come|reached|moved|happened)|never (?:came|come|called|arrived|got|reached|turned|showed|heard|replied|answered|been|received|saw|worked|rang)(?! (?:down|a problem|around|behind))`,
];

/** Recurring faults. */
export const repeated: readonly string[] = [
  String.raw`${nth} (?:\p{L}+ )?${fault}(?! of)`,
  String.raw`(?:this is|that's|that is|now|already|makes it|it's|it is|been) (?:already |now |the |a |our )*${nth} (?:\p{L}+ ){1,3}(?:with|without|that|in a row|this (?:week|month|year|quarter)|to (?:fail|break|go|arrive)|and (?:it|still|nothing|the))(?! (?:us|you|your|a view|the agenda))`,
  String.raw`${nth} (?:\p{L}+ ){1,2}(?:with|has|had|having) the same`,
  String.raw`${nth} (?:time|${faultNoun}|breakdown|replacement|engineer|technician|return|outage|attempt)(?: (?:in|this|since|within|that|i|we|you|now|running|already|has|had|and|to)|(?=\W*$)|,)`,
  String.raw`(?:the )?(?:same|old|usual|known) (?:\p{L}+ )?(?:${faultNoun}|story|nonsense|excuse|thing again|thing as last)`,
  String.raw`(?:same as|just like|exactly like|as with) (?:last (?:time|month|week|year|quarter)|(?:the )?(?:previous|first|other) (?:one|time|two))`,
  String.raw`(?:is|are|was|were|'s|gone|went|came|comes|broke|fails?|failed|stopped|stops|jammed|crashed|short|down|late|out|off|wrong|missing|leaking|it's happened|happened|happening|back) (?:yet |once )?again(?!st)(?! (?:to|for your|with (?:you|pleasure)))`,
  String.raw`(?:every|each) (?:single )?(?:time|other|second|few|day|week|month|\d+|${number})(?: \p{L}+){0,3} (?:crash\p{L}*|freez\p{L}*|fail\p{L}*|stop\p{L}*|break\p{L}*|wrong|jam\p{L}*|disconnect\p{L}*|los\p{L}+|late|drops?|hangs?)`,
  String.raw`(?:once|yet) again (?:no|the wrong|nobody|nothing|late|we (?:have|had|were|are)|you|your|there (?:was|is) no|short|a day|an hour)`,
  String.raw`(?:keeps?|kept) (?:coming back|happening|\p{L}+ing (?:out|off|down|up|apart|us|me|the wrong))|(?:goes|went|gone|going) (?:wrong|missing|astray|off|dead|down|round in circles|nowhere)`,
];
