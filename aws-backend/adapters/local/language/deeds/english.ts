import { patternsOf } from './deeds.ts';
import { promises, repeated, waiting } from './english/broken.ts';
import { ease, praise, staying } from './english/good.ts';
import { number } from './english/words.ts';
import { leaving, money, wrongThings } from './english/wrong.ts';

/** Problems of others, problems avoided, and problems found in time. */
const spared: readonly string[] = [
  String.raw`(?:has|have) stopped (?:asking|complaining|shouting|chasing|moaning)[^.!?;,]{0,40}`,
  String.raw`(?:rings?|rang|calls?|called|writes?|wrote|tells?|told|warn(?:s|ed)|fix(?:es|ed)|spots?|spotted|sorts?|sorted) (?:us |me |it |them )?(?:\p{L}+ )?before (?:we|i|anyone) [^.!?;]{0,50}|(?:you|they|he|she|your \p{L}+) (?:still )?(?:replaced|repaired|fixed|exchanged|swapped|changed) (?:\p{L}+ ){1,3}?(?:for nothing|for free|free of charge|at no (?:extra )?(?:cost|charge)|anyway|all the same)`,
  String.raw`(?:your|the) (?:\p{L}+ )?(?:courier|driver|technician|engineer|colleague|fitter|rep|people|team|crew) (?:\p{L}+ )?waited (?:\p{L}+ ){0,4}?(?:until|till|for (?:me|us)|so that)[^.!?;]{0,60}|stopped (?:looking|comparing|shopping around|searching|asking (?:others|around))[^.!?;,]{0,30}`,
  String.raw`(?:expect(?:ed|ing)?|fear(?:ed|ing)?|reckoned with|braced for|planned for|budgeted) [^.!?;,]{1,60},? (?:but |and )?(?:it|we|there|in fact it) (?:was|took|got|were|had|lasted|came to|cost) (?:only |just |over in |done in )?(?:an? |${number} )?(?:\p{L}+ )?(?:minutes?|hours?|half(?: that)?|nothing|none|afternoon|evening|a day|not one)`,
  String.raw`(?:was|were) (?:all )?(?:ready|about|going|close|determined|planning|tempted) to (?:cancel|leave|switch|give up|send it back|return|quit|walk)\p{L}*(?: \p{L}+){0,3},? (?:but|then|until|when|and then|before)[^.!?;]{0,100}|(?:once|a single time|one time|one (?:repair|call-?out|fault|visit)) in (?:\p{L}+ )?(?:${number}|all these|that|this) (?:years|time)|in (?:over |more than |almost |nearly )?${number} years[^.!?;]{0,40} (?:once|a single time|one (?:repair|fault|call-?out|visit))|${number} years[^.!?;]{0,60} (?:only|just|met|seen|called|needed) (?:\p{L}+ ){0,3}?once`,
  String.raw`(?:the|our|my) (?:last|old|previous|former|other) (?:supplier|vendor|provider|firm|company|contractor|dealer|one|system|tool|agency)s? (?:\p{L}+ )?(?:needed|took|never|could(?:n't| not)|charged|cost|would(?:n't)?|wanted|always|kept|used to|had us)[^.!?;]{0,80}`,
  String.raw`(?:never|not|\p{L}+n't|without|no longer|no need to|instead of|nobody|no one) (?:\p{L}+ )?(?:had to|has to|have to|having to|need(?:ed|ing)? to|to)? ?(?:chase|chasing|complain\p{L}*|remind\p{L}*|worry\p{L}*|wait(?:ed|ing)?|escalat\p{L}*|regret\p{L}*|ask(?:ed)? twice|call(?:ed)? (?:twice|the hotline|support))(?= |\W*$)(?! (?:anyone|for an answer))`,
  String.raw`(?:notic|spott|caught|found|pick|flagg|correct|put right)\p{L}*(?: up)? (?:the|a|our|my|that)(?: \p{L}+){0,4} (?:wrong|errors?|mistakes?|faults?|leak|typo|missing|mix-?up)[^.!?;]{0,60}(?:before|in time|for us)[^.!?;]{0,60}`,
];

const plain: readonly string[] = [
  'the (?:supplier|seller|buyer|customer|vendor|contractor|lessor|lessee|landlord|tenant|licensor|licensee|provider|carrier|insurer) (?:also |then )?(?:repairs|replaces|warrants|guarantees|indemnifies|reimburses|remedies|bears|notifies|ensures)',
  String.raw`(?:(?!we |i )\p{L}+ )shall|(?:can|may) be (?:cancelled|returned|exchanged|changed|ended|terminated)|you (?:can|may) (?:\p{L}+ or )?(?:cancel|return|exchange|change|end) |fails? over|either party|neither party|the parties|in the event|notwithstanding|pursuant|hereunder|(?:customer|supplier|buyer|seller|lessee|lessor|tenant|landlord|licensee|contractor|purchaser|employee|employer|client) (?:may|must|is (?:entitled|obliged|required|responsible)|agrees to|has the right)`,
  String.raw`must be (?:reported|returned|submitted|sent|filed|notified|declared|signed|received|requested|made|stored|kept|changed)|(?:warranty|guarantee|policy|insurance|cover|plan|liability) (?:covers|applies|includes|runs|lasts|excludes|is (?:limited|excluded|void))|(?:complaints?|claims?|damage|errors?|faults?|incidents?|returns?|cancellation|refund) (?:forms?|codes?|logs?|desk|department|procedure|polic(?:y|ies)|process|number|register|handbook)`,
  String.raw`(?:we|i)(?: have|'ve)? (?:received|registered|logged|forwarded|recorded) your (?:complaint|claim|request|return|report|message|ticket|cancellation)|not (?:yet )?(?:received|had) (?:your |the |any )?payment|(?:invoice|balance|amount)s? (?:\S+ ){0,6}(?:not (?:yet )?been (?:paid|settled)|remains? (?:open|unpaid|outstanding))|(?:no|not) (?:reply|answer|action|signature|response) (?:is )?(?:needed|necessary|required)|no need to (?:reply|answer|call|return)|your (?:request|claim|complaint|application|refund|order|return|cancellation)[^.!?;,]{0,40} (?:is being|has been|was|will be) (?:processed|received|registered|handled|reviewed|approved|forwarded|logged)|^(?:agenda|minutes|subject|topics?|item \d+)(?= ?:)|^to (?:cancel|return|report|reset|stop|end|delete|remove|unsubscribe|opt out|complain)[^,]{0,80},|complaints? on file`,
  String.raw`what (?:happens|do (?:i|we) do|should (?:i|we) do) if|(?:if|should|in case) [^,;!?\n]{1,160}, (?:please |just |simply |kindly )*(?:call|contact|fill|report|let (?:us|me)|send|use|press|see|check|write|e-?mail|return|tell|complete|go to|click|reply|refer|restart|speak)`,
];

export const englishDeeds = patternsOf({
  good: [...staying, ...ease, ...praise],
  bad: [...promises, ...repeated, ...waiting, ...wrongThings, ...money, ...leaving],
  spared,
  plain,
  conditions:
    'if|unless|in case|should (?:you|any|the|a|it|there)|provided(?: that)?|as soon as|whether|would you like|please (?:let (?:us|me) know|tell us (?:if|whether)|advise|state|indicate|note|check|make sure|confirm|report|describe)',
  blame:
    'still|again|finally|ever|how many (?:more )?times|how much longer|how long (?:do|must|should|am|are) (?:i|we)|why|nobody|no one|anybody|anyone|even|actually|where (?:is|are) (?:my|our|the rest)|what (?:am i|are we) paying',
  never: 'never|not once|not ever|hardly ever',
  negations: "not|\\p{L}+n't|never|cannot|no longer|hardly|nor|neither|wasn't",
});
