import { listed } from './listed.ts';

/**
 * Family names that the tagger's dictionary lacks and that are no words of English, German, French or Spanish, without their accents. Written down for this
 * project, after what the registers of these countries count most.
 */
export const familyNameList = listed(`
aalbers aalto aasen abara abdelaziz abdi abdullah abdullayev abe abernathy abiodun abubakar acharya achebe acheson achterberg adamczyk adebayo
adekunle adeleke ademola adeniyi adeyemi adichie afolabi agbaje agirre agrawal aguirre agyei agyeman ahlberg ahlgren ahluwalia ahmadi ahmed ahn ahuja
ajayi akbulut akdeniz akinola akintola akpan aksoy aktas akufo akyol alabi alami alarcon alavi albayrak alcaraz aldridge alghamdi aliyeva alkan
alkhatib allsopp almasri altmann altun amato amini amoah ampofo anand anane andrade andreou andrzejewski aniston annan anstey antoniou antwi aoki
appiah appleby appleton aquino arkwright armitage arora arowolo arrieta asamoah asante asare ashworth atalay ates atherton atta attwood aubert aubry
avci avila awasthi awolowo ayodele azevedo azikiwe aziz azizi babangida badmus bae baek baena bagshaw bainbridge bairstow bajaj bajwa bak bakare bakke
bakr balakrishnan balog balogun banerjee bankole bansal baran barclay barlow barraclough barrett barros barta bartels barth bartos basile bassey basu
battaglia baumann baumgartner bayraktar beattie beaumont beckett bedi behrend behrendt behrens bellamy bellini belov benali benavides benedetti benes
benjelloun bennani bensaid benson beresford bergstrom bermudez bernal bernardi berntsen berrada berthelot bertin bertrand besnard bezerra bhandari
bhardwaj bhasin bhat bhatia bhatt bhattacharya bianco bickerstaff bielik biermann bilgin billingham bischoff biswas bjork blackwell blackwood
blakemore blanchard blasco blazek blomqvist blythe boakye boateng bogdanova bohm bohn borchert borges borkowski bostock bosworth bouchet boumediene
boutin bouwman bouzid boyarchuk boyd boyle bozkurt bradbury bradford bradley bradshaw braithwaite brandl brannigan brennan breuer brewster bridgewater
briggs brinkmann brito broadbent brocklehurst bromley brophy broughton brouwer bruckner brunner bruun buchholz buckley buhari bui bulut burgess
burkhardt burnett butterworth buttner buxton cakir callaghan calloway camacho caputo carmichael carmona caron carrington carruthers cartwright cassidy
cattaneo cavalcanti cervantes cespedes cetin chadwick chaoui chartier chaturvedi chaudhari chaudhary chauhan chawla chellappa chevallier chiang
chmielewski cholmondeley christodoulou chukwu chukwuma cieslak clegg clifford clough cochrane coelho colbert colby connolly conrad conroy copeland
coppola corbett corcoran cordeiro cosgrove coskun costantini costello coulson courtney couto coyle crabtree crawley crompton cronin crossley crowther
cuellar cui cullen culshaw cummings cunliffe curran czarnecki dabrowski dahlberg dahle dalgleish daly danjuma danso dao daoud darwish dasilva davey
dawson decker dekker delaney delattre delaunay delmas deluca demirtas dempsey deng desantis deschamps deshmukh deshpande devaux devlin dewhurst dhawan
dhillon diallo diarra dickson diehl diekmann dietz dijkman dijkstra dimopoulos dinh diop diouf dittrich dixit dlamini dmitriev doan dobson dogru
domingues donaldson donati dong donnelly donovan doring dougherty dowling downey doyle dreyer drummond dubey duckworth dudek dudley duffy dufour
duggan duhamel duman dumont dunbar duncan dunleavy dunlop duong dupuis dupuy duran durmus duval dvoracek dwivedi dyson eastwood eboh ebrahimi eccles
echeverri echeverria eckert economou edet effiong egan egorov egwu ehlers eisele eklund ekstrom ekwueme elizondo elkins elliott ellsworth elmasry
emerson enahoro endo engelhardt engstrom entwistle erdem eren ergun ersoy essien esteban estevez etienne etxeberria evrard ezeh fabbri fabre fagerberg
fahmy fahrenkrog fairclough fairfax fallon farahani faria farouk farrington fashola faulkner faure featherstone fedorov feldmann feng fenwick ferguson
ferrand ferrandiz fiala fiedler figueiredo figueroa finnegan finney fiore fitzgibbon fitzpatrick fitzsimmons flaherty flanagan flannery fletcher
fleury fofana fogarty foley fong fonseca forsberg forsyth forsythe fossum fothergill fotheringham fouquet francois frandsen frazier freitas fritsch
frutos fujii fujimoto fujiwara fukuda fung gaffney gajewski gakuru galbraith galloway garnier garrity gatti gaudin gautier gbadamosi gebhardt geerts
genc geoghegan georgiou gerard gerlach ghanem ghorbani giese gilbert gilchrist gillespie gillet gilligan gilmore gim gimeno girard giraud giuliani
glowacki goddard goel goikoetxea gokce gokhale golovin gomis gonthier goodwin goossens gopal gopalan gorman gormley gorski goto gotz graaf grabner
grabowski grady graham granados grasso greenwood gregory grewal grigoriev grimaldi grimshaw guan guerin guha guidi guillen guillet guillot guimaraes
guler gultekin gunawardena gunes gungor gupta gurung guthrie gyasi haas haase habib hackett haddad hadid haggerty hajek hakimi halliwell halloran
hamdan hamel hamid hamill hammoud hamza hanley hanlon hannigan hara harada hardcastle hardwick hargreaves hariri harkness harrington harrison hartley
hartmann hartnett hartwig hasegawa hashemi hashimi haslam hatfield hathaway hauge haugland hawthorne healey heaton hebert hedlund heinemann hellstrom
hempel hendricks hendriks hennessy hensel hepworth heredia hermans herranz herrmann herve hesketh hewitt higginbotham higginson hildebrandt
hinchcliffe hindley hoarau hobbs hodges hodgson hoekstra hofman holbrook holcomb hollingsworth hollins holloway holmberg holmgren holroyd hoppe
horrocks horvath hossain hosseini houghton hovorka howarth hruska hrytsenko hsieh hsu hubner huet humbert humphrey humphreys hurley hussain hutchinson
huttner hutton hwang hyun ibanez ibarra ibe ibrahim idrissi igwe ihejirika imbert ingham ingram ioannou iqbal irving irwin isaksson ishida ishii isik
issa iturbe ivanchenko iversen iwu iyengar iyer jaber jablonski jadhav jafari jaiswal jakubowski jalloh janke jankowski jarvis jasinski javed jaworski
jayasuriya jeffries jegede jelinek jeon jeong jephson jeppesen jeung jha jia jiang jin johnstone joly joo joshi jost jourdan kaczmarek kadam kadlec
kahraman kalinowski kamara kamath kamau kamp kaneko kang kapadia kara karaca karagiannis karagoz karakaya karatas karimi kariuki kassem kastner
katsaros kaul kavanagh kazemi kazmierczak kearney keating keegan keita kelleher kellermann kelly kelsey kemp kendrick kenyon kerr kershaw kessler
khalaf khalil khanna khatri khouri khoury khumalo khuu kilicarslan kilpatrick kim kimani kinsella kiplagat kirchner kirkpatrick kirkwood kiselev kjaer
kjeldsen klose knowles koc kohler kohli koksal kolar kolodziej kolodziejczyk konate kone kong koning konstantinou koo kopecky korber korkmaz koster
kovalev kowalczuk kozlowski krajewski kral krawczyk krejci kretschmer krishnamurthy krishnan kristoffersen kriz kroger krol kruk kruse kubiak
kucharski kucuk kudo kuffour kuhlmann kuiper kuipers kulkarni kunze kuo kuzmin kwan kwiatkowski kyung lacroix lafferty lahlou lakatos lal lambert lamy
langlois laporte lara larkin larranaga laskowski latham lathan laurie lauritsen lawal leadbetter leary lebas leblanc lebon lebreton lechner leclerc
leclercq lecomte leeuwen lefort legrand legros leigh leiva lejeune lemaire lemaitre lemoine lennox leone leonhardt lepage leroux lesage leung leveque
lewandowski liang liao lim lindemann lindgren lindqvist lindsay linehan livingston llewellyn llorente lloret lockhart lockwood loftus lohmann lomas
longbottom longworth lonsdale lou loughlin lovell lowry luk lunde lundgren lundqvist luong luque luu lyons lysenko macdonald macedo macgregor macias
maciejewski mackay mackenzie mackinnon maclean macleod macmillan macpherson madueke magalhaes maguire mahajan mahlangu mahmood mahmoud mahoney
majewski mak makarova makinde makowski makris maldonado malhotra malik malinowski mallory malone maly mancuso mandela mansour mansouri marchal
marchenko marchetti marciniak marcos marek marinho marini marquardt marrero marsden martinelli marty masri massey masson mateo matheson matos matsuda
matsui mattern maury mazur mazurek mazza mbeki mcallister mcarthur mcbride mccabe mccall mccann mccartney mcconnell mccormack mccormick mccoy
mccullough mcdermott mcdonnell mcdowell mcevoy mcfadden mcfarlane mcgarrigle mcgee mcginley mcginty mcgowan mcgrath mcgregor mcguinness mcguire
mcintosh mcintyre mckay mckee mckenna mckenzie mckinley mckinney mckinnon mclachlan mclellan mcleod mcmahon mcmillan mcnally mcnamara mcneil mcneill
mcpherson mcqueen mcrae mcshane mcsweeney mehra mehrotra mehta melnik melville menard mendizabal menendez meng menon mensah menzel merriweather
mertens merz metcalfe michalak michalski michaud middleton mielke mikhailov milligan mishra mistry mitchell mittal miura miyamoto miyazaki moffat
mogensen mok mokoena molenaar moliner molloy molnar moloney monaghan monnier montague monti montoya mooney moradi moraes moran morata morelli moriarty
moritz moroz morrissey mortimer mountford moura mousavi moynihan mroz mugabe mukherjee mulholland mulligan mullner murakami murata murdoch murillo
murthy musil mustafa mwangi myhre naidoo naik nair naismith najjar nakagawa nakano nakayama nam nambiar nanda narang narayanan nascimento nasr naumann
navarrete nayak nayar naylor ncube ndiaye ndlovu negi neri nesbitt neubauer neumann neville newbury newcombe newell newman newsome nghiem ngugi nguyen
nicolas niemann nikitin nikolaidis nikolaou nishimura njoroge nkosi nkrumah nnamdi noack nogales nogueira noh nolan nomura noor nordin norgaard norton
nowakowski nowicki nowotny nugent nuttall nwachukwu nwankwo nwosu nygard nystrom oakes oakley obasanjo oberhofer obiora ochieng odhiambo odinga oduya
ogbonna ogden oglesby ohman oikonomou ojha okada okafor okamoto okeke okereke okonjo okonkwo okoro okoye okpara olabisi oladipo olaizola olaniyan
olatunji oldfield oldham oleksiuk ollerenshaw ollivier olszewski oluwole omondi ono onyango onyekachi openshaw orlova orozco ortuno osei oseni oshea
osinbajo osorio ostlund ostrowski osullivan oswald otieno otoole otsuka ott otte otxoa ouattara ouedraogo ouyang overgaard owusu oyelaran ozcan ozer
ozgur ozkan pacheco padgett padmanabhan pai paiva palacios palmieri palumbo panagiotou pandey papadakis papanikolaou pappas paredes parekh parikh
parisi pasquier patil patino patton pavlenko pavlova pawlak pawlowski payet peabody pearce pellegrini pellegrino pemberton pendleton peng penrose
peralta perea perret perrier perrin perrot perry petrenko pettigrew pfeifer pfeiffer phelan philbin philippe phung pietrzak pietsch pilkington
pinheiro piotrowski piras pizarro plummer pohl pokorny polak polat pollard pomeroy pons ponsonby popp pospisil postma poulter prabhu prendergast
prescott preuss prevost prichard prins pritchard prosser przybylski puig pujol puri pyo qasim qian qiao qin qiu quach quaye queiroz quigley quinlan
quinn quiroga qureshi raabe rafferty raghavan rahimi rahman rahmani rainford rajagopal rajan rajapaksa ramachandran ramakrishnan ramalho raman
ramaswamy ramsay ramsbottom ramsden ramsey ranganathan rangel rashid rastogi ratcliffe rathore rawat rawlings rawlinson rawson raymond raynaud reddy
redfern rehm rehman reid reilly reimann reimer remy renaud renshaw requena resende reynaud rezaei rhee rhodes riddell riedel rigby riley rinaldi
ripley riquelme ritchie rizvi robertshaw robles robson roldan rolland romanova rooney rosales rosell rossetti rourke roussel rousset rovira rowland
rowley royer rudenko rudolph ruggiero rutherford rutkowski rutledge ruzicka ryan saavedra sabbagh sadeghi sadowski saeed saez sahni saini sakai
salazar saleh salim salinas samaras sampaio samper sanderson sandford sandstrom sanna santamaria santoro sarkar sarpong savchenko sawicki saxena sayed
scanlon scheffler schenk schindler schlueter schluter schofield scholten schouten schramm schulze schwab scott sedgwick sedlacek sedlak segovia sehgal
seifert seitz sergeev sesay sethi seymour shackleton shaheen shahin shao sharif sharples sheehan sheldon shelton shen sheppard sheridan shetty shi
shinde shrestha shrivastava shukla siddall siddiqui sidhu sidorov siebert sikora sikorski silvestri simcox simek simpson simsek siqueira sissoko
sithole sjoberg skelton skov slater smethurst smithers smits snelling sobczak soderberg sodhi sokolowski solanki solberg solis somerville sommerfeld
soni sonmez sood sorrentino soukup southgate southworth soyinka soylu srinivasan srivastava stadler standish stapleton stastny steadman steinbach
steinhauer stepanov stepien stirling stoddard stott strandberg stratton straub strobel stuart subramaniam subramanian sugden sugiyama suleiman
sundaram sundberg sundqvist sutcliffe sutherland sutton swaminathan swindells sykes sykora szczepanski szewczyk szucs szulc szymanski tahiri takacs
takagi takeda takeuchi talbot talukdar talwar tamang tamura tandon tanguy taniguchi tarasov tattersall tehrani tejada tekin tellez tembo tennant teo
tessier texier thach thackeray thakur thalhammer thapa thapar theodorou thibault thiel thiele thierry thornton thorsen threlfall thurston tiedemann
tierney tieu timmermans timpson titov tiwari tolley tomaszewski tomkins tomlinson topal toure tournier townley townsend tracey traore trautmann
trelawney tremaine trevelyan trieu trinh trivedi trujillo trung truong tsai tseng tshabalala tully tuncer turan turk turnbull tuttle tweedie twomey
tymoshenko tyrrell ubah ucar uche uchida ueda ueno ullrich umar unal underhill underwood unger unsworth urbanek urbanski urbina urena urrutia uslu
uysal uzoma vacek vaidya valdes valentini valero vandenberg vandenbroucke vanek varela varghese varma vasconcelos vasiliev vasseur vaughan velasco
venkataraman venkatesan verbeek vergara verhoeven verma vermeulen vestergaard viana vickers viklund vila villani villanueva villegas vincent vitali
vlachos voigt volkova voros voss vuong vyas wada wadhwa wadsworth wagenknecht wainwright walczak walia wallin walmsley wambui wanjiku warburton waring
washburn wasilewski waterhouse waterman watkins watkinson weatherall weatherby wei weigel weinzierl weller wellesley wendt wenzel westbrook westhuizen
weston westphal westwood wetzel whalley wheatley whelan whitaker whitcombe whitehead whitehouse whitfield whitley whitlock whitmore whittaker
whittington wickramasinghe wieczorek wiedemann wigglesworth wikstrom wilcox wilk wilke wilkes wilkins willems willoughby winkelmann winslow winstanley
winterbottom winther wirth witkowski witt witte wittmann wlodarczyk wojciechowski wojtasik wolstenholme wolter woodhouse woodruff woodward woolley
wooten worsley worthington wouters wozniak wrigley wrobel wroblewski wulf wyatt wynne wysocki xavier xia xie xiong xue yacoub yadav yakovlev yalcin
yan yao yardley yates yavuz yeats yeboah yegorov yokota yoo yoon youn younes yuksel yusuf zabala zaitsev zajac zakrzewski zalewski zawadzki zeller
zeman zeng zheng zhong zhukov ziani zidane ziegler zielinski zimmerling ziolkowski zubiri zuniga
`);
