import { listed } from './listed.ts';

/** Given names that are words of English, French, German or Spanish in lower case. Compiled for this project. */
export const smallWords = listed(`
abril advik aimé aimée aine alba aline alise amie angel angelica aria asta basilio beck becky benigno biff billy blanche blaze blossom blythe bonita
boris brock bruno buddy burton buster cadence candela carey caridad carmen celeste clair claire clara clement clementine colette colt concepcion
constance constant constanza cora coral crane cristal cruz custodio dale dalia dona drake désiré edel eden emerald encarna engin ernest esperanza
estela ester estrella fanny fanta fausto fidel floor flora flore florent florin foster franco gale garland garnet gema genesis germain germaine gloria
gord gracia gray grover hank harry hasso heather heide hila homer honoré hyacinth ida iris isla jacinto jack jade jasmine jenny jerry jesus jimmy joy
julienne julio lance lane laure laurel leda leja lena lila lily linda lindy lora lotte lucio luna luz mack madge magne magnolia maki malin malte
manuel marcial marco marcos margarita margarite marge marguerite marin marina marine marlin marquis marshal martin mauro maxime maya melisa melody
merle merlin mike mina minerva mira mirabel miranda misty modesto mona myrtle mélodie nell nelly newton norma octavia océan olive olvido oriol paco
paloma pastor patty paz peggy pelle pepe percy perico perla perpetua petra pierce pierre pina piper plato plácido polly presentación primitivo
prudence raja rama ran randy ravi regis reina reine reiner remedios robin rocío roger romain roman romane romero román roque rosa rosario roser rosier
royal ruby rune rusty sabine sabir sade samba salome salvador sancho sandy santos serena serge shams sherry sierra skip sol soledad spencer spiderman spike
stella sterling stew sture sunny superman sylvester tanner tara teddy tiffany tina toby todd toma tor traute travis trey tyson urbain urbano valentin
valentine vance ventura vera vicario victoire victoria vida viola violet violeta violette virgil visitación warren willow winston wolfram yong
`);

/** Names of three letters that are nothing else; other short names are words in some language. */
export const shortNames = listed('amy ann ben bob dan ian jim joe jon ken kim liz sam ted tim tom zoe');
