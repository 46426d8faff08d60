import { plainPattern } from './plainPattern.ts';

const anyOf = (phrases: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}])(?:${phrases
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})(?![\p{L}])`,
    'giu',
  );

/** Polite sentences of business letters, which say nothing about the writer's mood. */
const courtesies =
  /^(?:(?:dear|hi|hello) [^,.!?]{1,40},\s*)?(?:\W*(?:many |kind |kindest |best |warm |with )*(?:thanks?(?: you)?(?: (?:very|so) much| again| in advance)?|regards|wishes|sincerely|yours (?:sincerely|faithfully|truly))(?: for (?:your|the|choosing|contacting|calling|reaching|shopping|visiting|doing)\b[^.!?\n]{0,60}?)?|(?:we|i) (?:(?:would like to|wish to|want to) )?thank [^.!?\n]{1,60}? for [^.!?\n]{0,40}(?:attention|business|collaboration|confidence|cooperation|co-operation|custom|interest|loyalty|orders?|partnership|patience|payments?|time|trust|understanding)(?: [^.!?\n]{0,60})?|(?:we|i) look forward to[^.!?\n]*|(?:please )?(?:do not|don['’]t) hesitate[^.!?\n]*|(?:please )?(?:contact|call|let)(?: us| me)?(?: know)?[^.!?\n]{0,30}(?:questions?|queries|assistance|help)[^.!?\n]*|have a (?:nice|good|great|lovely) [^.!?\n]*|(?:we|i) hope this (?:e-?mail|message|letter) finds you[^.!?\n]*|(?:we|i) (?:appreciate|value) your (?:business|custom|order)[^.!?\n]*)\W*$/i;

/** Business words to which VADER, made for social media, assigns a mood. */
const plain = anyOf(`
  \\d+(?:d|q|qt|fs)?\n[dgn][18]\n(?:po|gt|ff|jp|tx|nh|wd|wp|gl|bl|dx|qq|aml|vip|vbs|nfc|lts|mia|kia|aas)s?\nhands?
  please\nno (?:problems?|worries|issues?|rush)(?: at all)?\nhelp ?(?:desks?|cent(?:er|re)s?)\nemergency (?:stops?|exits?|contacts?|numbers?)\nfire alarms?\nshock absorbers?\n(?:kind|best|warm)(?:est)? (?:regards|wishes)\nregards\nsincerely\ndear\npart(?:y|ies)\nsupport(?:s|ed)?\nno later\nno\nsolutions?\nshares?\nsharing\nvalues?\nvalid\ninterest rate\nagree(?:s|ment|d)?\ncredit\nassets?\nalert
  fire\ndemand\nliability\ninsurance\ninsured\ncertificate\nsecurity\nsecured?\ncover\nbalance\ngrant(?:s|ed)?\nopportunit(?:y|ies)\nprofit\ninterests?\npositions?\nfree of charge\ncommitments?
  honestly\nfrankly\nkindly\naccept(?:s|ed|ing|ance)?\ntreat(?:s|ed|ment)?\nunited\nnatural\ncreate[sd]?\ntrustees?\nhold\npressure\nleft\ncut\nstop button\nterms\nlimited\nclear(?:ed|ance)?\nconfirms?\nlike to\nwould like\nlegal\ndefinitive\npay(?:s|ment|able)?\nreturn\nwelcome to\ngrand total\nexcess\npromis(?:ed?|es)\ncharg(?:es?|ed|ing)\nready\noriginal(?:s|ly)?\nfree (?:on|at|for|above|from|today|tomorrow|next|this)\npromoted\nguarantees?\npostponed\nwith thanks\n(?:trade |the |at the |book )fairs?\nwarm(?:s|ed|ing)? up\nsuccess(?:or|ors|ion)\n(?:friendly|gentle|kind|polite) reminder\nif (?:it|this|that) helps\nbest[- ]case\ncommit(?=:)\nchampions?(?=:| left| leaves| leaving| may)\napprovals?\nsatisfaction (?:surveys?|scores?|rates?|forms?)`);

/** Customers' phrases for problems that the lexicon lacks. */
const bad = anyOf(`
  br(?:oke|eaks?|oken) down\nstopped working\n(?:does|do|did)(?: not|n['’]t) (?:work|fit|help|help us|start|respond|answer)\n(?:nobody|no one) (?:\\p{L}+ ){0,2}(?:answer(?:s|ed)?|call(?:s|ed)?(?: us| me)? back|return(?:s|ed)|fix(?:es|ed)|repl(?:y|ied|ies)|cares?|helped|came|responds?|responded|picked up)
  (?:it(?:'|’)s a |what a |a )?(?:pity|shame)(?: that| about)?\nnobody called\n(?:not|never|n['’]t) (?:heard|received?|arrived?|been (?:fixed|solved|resolved|delivered))\nstill (?:not|no|waiting|broken|unresolved|unsolved|missing|leaks?)\nhave not heard\n(?:money|refund) back
  crash(?:es|ed|ing)?\ndrains?\nincomplete\ndefective\nfaulty\noutages?\ndowntime\ndelays?\ndelayed\ntoo (?:late|slow|long|expensive|complicated)\nleaks?\nleaking\nfail(?:s|ed|ures?|ing)?\nmissing\nnever again\nwill never
  nothing but trouble\nregret\n(?:kept|keep|been|kept us|kept me) waiting\nwait(?:ed|ing) (?:\\p{L}+ ){0,2}(?:weeks?|days?|hours?|months?)\nwaiting time\nlos(?:e|ing|t) (?:patience|money|data|clients?|customers?|\\p{L}+ (?:clients?|customers?))\ncancel(?:s|led)? (?:the|our|my) (?:contract|subscription|order|account)
  keeps? (?:shutting|breaking|crashing|failing|freezing|stopping|dropping|cutting|jamming|losing|going)\nth(?:rew|row|rown) away\nhad to (?:throw|scrap|redo|restart|start over)\nhalf[- ](?:finished|done)\n(?:another|more|nothing but|only) excuses?\nnever (?:showed up|turned up|materiali[sz]ed|came through|happened)\n(?:turned|showed) up (?:\\p{L}+ )?late\nleaves? (?:a lot|much|something) to be desired\nalways (?:busy|engaged)\n(?:food|coffee|soup|shower|room) was cold\n(?:gone|going|goes|went) downhill\n(?:got|gotten|getting) worse\ncould(?: not|n['’]t) (?:solve|fix|help|explain|resolve|repair)\n(?:a bit|rather|very|too|quite) (?:rough|flimsy|clunky|fiddly|noisy|cramped|pricey)\ndrop(?:s|ped)? in quality\nthird time\nyet again\nwrong again\nterminated?\nwithout any explanation\nsteps? backwards?\n(?:can(?:not|['’]t)|could(?: not|n['’]t)) (?:find|open(?! (?:the|your|this) (?:attach|file|link|pdf|doc))|reach|log in|print)\ndo(?:es)? nothing\nst(?:and|ood|ands|anding) still\nsecond time (?:i|we|this|that|in)\n(?:twice|three times|four times|several times)(?: now| already| by now)\ntransferred (?:twice|three times|four times)\nwent dead\nhung up(?: on (?:us|me))?\ncut off\nexpected (?:(?:much|far|a lot|way) )?(?:better|more)\nscratche[sd]\ndents?\ndented\ntorn\nsoaked\nin the rain\nopened before\n(?:the )?same (?:fault|problem|issue|error|mistake)\nit(?: has|['’]s) been (?:\\p{L}+|\\d+) (?:days|weeks|months)(?=\\W*$)\nsloppy\nchaotic\nunanswered\nnowhere to be (?:seen|found)\nno sign of\nfed up\nnot good enough\nout of patience\nsick of\nlet (?:us|me|them) down\ndecided against\nmoving to another\nswitch(?:ing)? to (?:a|another) (?:competitor|vendor|supplier|provider)\nthreatens? to leave\nslow\nconfusing\nrude\nuseless\nunhappy\ncareless\nignored?\npoor
  charged (?:us |me |our (?:card|account) )?twice\ndouble[- ]charged\novercharg(?:e|es|ed|ing)\n(?:an?|same) errors?\nrefus(?:e|es|ed|ing) to\nwast(?:e|ed|ing) (?:of )?(?:\\p{L}+ ){0,2}(?:time|money|morning|day|hours?|effort)\ndisconnect(?:s|ed|ing)?\nlosing (?:our|their|my|his|her) (?:minds?|patience|temper)\nautomated repl(?:y|ies)\nno (?:answer|reply|response|explanation|apology)\nmisled\nmislead(?:s|ing)?\nmisinformed\nlied to\nnot what (?:we|i) (?:paid for|ordered|expected|were told|asked for)\nworn? out\nshows? wear\nleft (?:outside|alone|standing|waiting|stranded|hanging)\nwould not (?:come|help|listen|start|open|work|stop)\nhopeless\nshame (?:about|that|on)\nnightmare\ndisgrace(?:ful)?\nappalling\ndreadful\nshambles\na mess\nmessed up\nscrewed up\nmess(?:y|es)\nrip[- ]?off\noverpriced\ntoo (?:many|much) (?:errors|problems|issues|bugs|noise)\nnoisy\ndirty\nfilthy\nsmell(?:s|ed|y)?\nstained\nrust(?:y|ed)\ncracked\ndead on arrival\nwrong (?:size|colou?r|item|part|address|product|model|amount|invoice|order)\nbuggy\nglitch(?:es|y)?\nfreezes\nfroze\nunstable\nunusable\nunreliable\nunhelpful\nunprofessional\nunresponsive\nunresolved\nunfair\nincompetent\nclueless\narrogant\ndismissive\nimpolite\nkept us awake\nruin(?:s|ed)?\nspoil(?:ed|t)\nbroken promises?\nempty promises?\nrunaround\npassed (?:around|from)\nchas(?:e|ing|ed) (?:you|them|up)\ndays? late\nweeks? late\nhours? late\nlate again\nrunning late\nnot working\nnot worth\nnot acceptable\nnot happy\nnever (?:answers?|answered|replies|replied|came|arrived|works?|worked|calls?|called)\nout of stock again\nstuck\nmissed (?:the|our|a|another|every) (?:deadline|appointment|delivery|slot|call)\nno[- ]show\ndid(?: not|n['’]t) (?:show up|turn up|arrive|come|bother)\n(?:got|gets|even|much|is|was) worse\nworst\ngave up\ngiv(?:e|ing) up\nenough is enough\nlast time (?:we|i)\nthink twice\nsteer clear\navoid (?:this|them|at all costs)\nwould not recommend\ncannot recommend\ncomplain(?:s|ed|ing)?`);

/** Customers' phrases for success that the lexicon lacks. */
const good = anyOf(`
  never let (?:us|me|them) down\nwent smoothly\nsmoothly\nwithout (?:a|any) (?:problem|problems|issue|issues|hitch)\nworks? perfectly\nproblem (?:was )?solved\nsolved (?:the|our|my|it)(?: problem| issue)?\nfixed (?:the|our|my) (?:problem|issue)\nwithin minutes\nsaved our\npainless
  straight away\n(?:was|were|is|are) (?:(?:very|so|really) )?(?:quick|fast|prompt)\n(?:would|will) not go back\nlike a charm\n(?:five|5) stars?\nout of (?:her|his|their|your) way\nhalf the time\n(?:arrived?|delivered|opened|finished|always|right|ready|the store) on time\nnobody noticed\nhats off\nkudos\nspot on\ntop[- ]notch\nlife ?savers?\nsav(?:es|ed) (?:us|me)\nsecond to none\npass (?:on )?our thanks\nwork(?:s|ed) like\nnever looked back\non the first attempt\n(?:days?|week|weeks|hours?) early\ndropped by half\nimpress(?:ed|ive)\nwill renew\nrecommends?\nhighly recommended\nmuch (?:faster|better|easier)\npunctual\nreliable\nfast delivery\nquick (?:reply|response|turnaround)\nattentive\nwell organi[sz]ed\neasy to use\neasy setup
  does (?:exactly|just) what (?:it|you|we)\ncosts? (?:us )?(?:less|half)\ncould not have (?:gone|been) better\n(?:guys|you|team|they) rock\nwhat a star\nthumbs up\nworth every (?:penny|cent|minute)\nwell worth\ndelighted\nenjoys? (?:using|working)\nloves? (?:it|using|working)\nnever disappointed\nproblem gone\nsolved in\nsorted (?:in|within|straight|it)\nquieter\nsaving us\nstayed (?:on the line|late|until)\nwent above and beyond\nabove and beyond\nextra mile\nexceeded (?:our|my|all)? ?expectations\nbetter than (?:expected|promised|we|i)\nahead of (?:schedule|time|plan)\nunder budget\nfaultless(?:ly)?\nflawless(?:ly)?\nseamless(?:ly)?\neffortless(?:ly)?\nfirst[- ]class\nworld[- ]class\nbest (?:decision|supplier|service|support|team|vendor|partner|purchase)\ncould not be happier\ncouldn['’]t be happier\nno complaints\ncannot fault\ncan['’]t fault\nhighly recommend\nrecommend (?:you|it|them|this)\nwill (?:order|buy|come|be) (?:back|again)\ncustomers? for life\nloyal\naward(?:ed)? you\nkeep up the good work\nwell done\ngood job\ngreat job\nbravo\na joy\na pleasure\npleasantly surprised\nmade (?:my|our) (?:day|week|life)\npeace of mind\ntime[- ]saver\nintuitive\nuser[- ]friendly\nresponsive\nknowledgeable\ncourteous\npatient with\nspotless\nstunning\nlovely`);

/** Hypothetical clauses: "if you have any problems". */
const conditions = /(?<!\p{L})(?:if|in case|should) (?:any|some|you (?:have|need|find|notice|see)|there (?:is|are)|of)[^.,!?;\n]*/giu;

/** A line of an invoice or statement: it ends in an amount, without pronouns or verbs. "Damaged" in it is part of a service's name. */
const amountLine =
  /^(?!.*\b(?:i|we|you|they|he|she|it|my|our|your|their|me|us|them|is|are|was|were|has|have|had)\b)[^\n]*?(?<![\p{L}\p{N}])(?:[€$£¥] ?-?\d[\d.,' ]{0,20}|-?\d[\d.,' ]{0,20} ?(?:[€$£¥]|EUR|GBP|USD|CHF|JPY|CAD|AUD|SEK|NOK|DKK|PLN|CZK|INR|CNY)|-?\d[\d.,' ]{0,20}[.,]\d{2})$/iu;

/** Survey questions, one-word answers, and closing words of short mails. */
const survey =
  /^(?:(?:\W*\d{1,2}[.)] )?(?:how (?:satisfied|likely|happy|easy) |what (?:do|did) you (?:like|dislike|enjoy)|what (?:should|could|can) we (?:improve|do better)|(?:would|will) you recommend )[^?\n]{0,120}\?|yes[.!]?|(?:all the )?best[,.!]?)$/iu;

/** Whether a sentence is only polite, a survey question, or an item and its price. */
export const isOnlyPolite = (sentence: string): boolean =>
  courtesies.test(sentence) || survey.test(sentence.trim()) || plainPattern(amountLine, sentence).test(sentence.trim());

const said: readonly (readonly [RegExp, string])[] = [
  [conditions, ' '],
  [good, ' great '],
  [bad, ' terrible '],
  [plain, ' it '],
];

/** Rewrites a sentence with words of the lexicon; empty if it is only polite, a survey question, or an item and its price. */
export const inLexiconWords = (sentence: string): string =>
  isOnlyPolite(sentence) ? '' : said.reduce((rest, [pattern, words]) => rest.replace(plainPattern(pattern, sentence), words), sentence);
