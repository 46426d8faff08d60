import { listed } from './listed.ts';

/** Given names that are words of English, French, German or Spanish in small letters. Written down for this project. */
export const smallWords = listed(`
aline angelica advik beck becky biff billy blanche blaze blossom blythe bonita boris brock buddy burton buster cadence carey carmen celeste clement
clementine colette colt concepcion constance constant constanza coral dale dona drake eden emerald ernest esperanza estela estrella fanny fanta floor florent
foster gale garland garnet genesis germaine gord gray grover hank harry hasso heather heide homer hyacinth jade jasmine jenny jerry jesus jimmy
joy julienne julio lance lane laurel lila lily linda lindy lotte mack madge marco margarita margarite marge marguerite marin marina marine
marlin marquis marshal martin maxime melody merle merlin mike mira miranda misty myrtle nell nelly newton norma octavia olive patty peggy
percy perla pierce pierre piper plato polly prudence randy reiner regis robin roger roman royal ruby rusty sade sandy salome serena serge
shams sherry sierra skip spencer spike stella sterling stew sunny superman spiderman sylvester tanner teddy tiffany toby todd travis trey tyson
valentine vance vera viola violet violeta violette virgil warren willow winston wolfram yong
`);

/** Names of three letters that are nothing else; other short names are words somewhere. */
export const shortNames = listed('amy ann ben bob dan ian jim joe jon ken kim liz sam ted tim tom zoe');
