const anyOf = (phrases: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}])(?:${phrases
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})(?![\p{L}])`,
    'giu',
  );

/** Sentences that a business letter is polite with: they say nothing of how its writer feels. */
const courtesies =
  /^(?:(?:dear|hi|hello) [^,.!?]{1,40},\s*)?(?:\W*(?:many |kind |kindest |best |warm |with )*(?:thanks?(?: you)?(?: (?:very|so) much| again| in advance)?|regards|wishes|sincerely|yours (?:sincerely|faithfully|truly))(?: for (?:your|the|choosing|contacting|calling|reaching|shopping|visiting|doing)\b[^.!?\n]{0,60}?)?|(?:we|i) (?:(?:would like to|wish to|want to) )?thank [^.!?\n]{1,60}? for [^.!?\n]{0,40}(?:attention|business|collaboration|confidence|cooperation|co-operation|custom|interest|loyalty|orders?|partnership|patience|payments?|time|trust|understanding)(?: [^.!?\n]{0,60})?|(?:we|i) look forward to[^.!?\n]*|(?:please )?(?:do not|don['’]t) hesitate[^.!?\n]*|(?:please )?(?:contact|call|let)(?: us| me)?(?: know)?[^.!?\n]{0,30}(?:questions?|queries|assistance|help)[^.!?\n]*|have a (?:nice|good|great|lovely) [^.!?\n]*|(?:we|i) hope this (?:e-?mail|message|letter) finds you[^.!?\n]*|(?:we|i) (?:appreciate|value) your (?:business|custom|order)[^.!?\n]*)\W*$/i;

/** Words of business that VADER, made for social media, takes for joy or sorrow. */
const plain = anyOf(`
  please\n(?:kind|best|warm)(?:est)? (?:regards|wishes)\nregards\nsincerely\ndear\npart(?:y|ies)\nsupport(?:s|ed)?\nno later\nno\nsolutions?\nshares?\nsharing\nvalues?\nvalid\ninterest rate\nagree(?:s|ment|d)?\ncredit\nassets?\nalert
  fire\ndemand\nliability\ninsurance\ninsured\ncertificate\nsecurity\nsecured?\ncover\nbalance\ngrant(?:s|ed)?\nopportunit(?:y|ies)\nprofit\ninterests?\npositions?\nfree of charge\ncommitments?
  hold\npressure\nleft\ncut\nstop button\nterms\nlimited\nclear(?:ed|ance)?\nconfirms?\nlike to\nwould like\nlegal\ndefinitive\npay(?:s|ment|able)?\nreturn\nwelcome to\ngrand total\nexcess\npromis(?:ed?|es)`);

/** What customers say when things go wrong, in words that the lexicon lacks. */
const bad = anyOf(`
  br(?:oke|eaks?|oken) down\nstopped working\n(?:does|do|did)(?: not|n['’]t) (?:work|fit|help|help us|start|respond|answer)\n(?:nobody|no one) (?:\\p{L}+ ){0,2}(?:answer(?:s|ed)?|call(?:s|ed)?(?: us| me)? back|return(?:s|ed)|fix(?:es|ed)|repl(?:y|ied|ies)|cares?|helped|came|responds?|responded|picked up)
  nobody called\n(?:not|never|n['’]t) (?:heard|received?|arrived?|been (?:fixed|solved|resolved|delivered))\nstill (?:not|no|waiting|broken|unresolved|unsolved|missing|leaks?)\nhave not heard\n(?:money|refund) back
  crash(?:es|ed|ing)?\ndrains?\nincomplete\ndefective\nfaulty\noutages?\ndowntime\ndelays?\ndelayed\ntoo (?:late|slow|long|expensive|complicated)\nleaks?\nleaking\nfail(?:s|ed|ures?|ing)?\nmissing\nnever again\nwill never
  nothing but trouble\nregret\n(?:kept|keep|been|kept us|kept me) waiting\nwait(?:ed|ing) (?:\\p{L}+ ){0,2}(?:weeks?|days?|hours?|months?)\nwaiting time\nlos(?:e|ing|t) (?:patience|money|data|clients?|customers?|\\p{L}+ (?:clients?|customers?))\ncancel(?:s|led)? (?:the|our|my) (?:contract|subscription|order|account)
  third time\nyet again\nwrong again\nterminated?\nwithout any explanation\nlet (?:us|me|them) down\ndecided against\nmoving to another\nswitch(?:ing)? to (?:a|another) (?:competitor|vendor|supplier|provider)\nthreatens? to leave\nslow\nconfusing\nrude\nuseless\nunhappy\ncareless\nignored?\npoor`);

/** And when they go well. */
const good = anyOf(`
  never let (?:us|me|them) down\nwent smoothly\nsmoothly\nwithout (?:a|any) (?:problem|problems|issue|issues|hitch)\nworks? perfectly\nproblem (?:was )?solved\nsolved (?:the|our|my|it)(?: problem| issue)?\nfixed (?:the|our|my) (?:problem|issue)\nwithin minutes\nsaved our\npainless
  straight away\non the first attempt\n(?:days?|week|weeks|hours?) early\ndropped by half\nimpress(?:ed|ive)\nwill renew\nrecommends?\nhighly recommended\nmuch (?:faster|better|easier)\npunctual\nreliable\nfast delivery\nquick (?:reply|response|turnaround)\nattentive\nwell organi[sz]ed\neasy to use\neasy setup`);

/** A line of an invoice or a statement: it ends in an amount, and nobody in it says anything. What was "damaged" there is the name of a service. */
const amountLine =
  /^(?!.*\b(?:i|we|you|they|he|she|it|my|our|your|their|me|us|them|is|are|was|were|has|have|had)\b)[^\n]*?(?<![\p{L}\p{N}])(?:[€$£¥] ?-?\d[\d.,' ]{0,20}|-?\d[\d.,' ]{0,20} ?(?:[€$£¥]|EUR|GBP|USD|CHF|JPY|CAD|AUD|SEK|NOK|DKK|PLN|CZK|INR|CNY)|-?\d[\d.,' ]{0,20}[.,]\d{2})$/iu;

/** A sentence in words whose mood the lexicon knows; empty where it is only polite, or an item and its price. */
export const inLexiconWords = (sentence: string): string =>
  courtesies.test(sentence) || amountLine.test(sentence.trim())
    ? ''
    : sentence.replace(good, ' great ').replace(bad, ' terrible ').replace(plain, ' it ');
