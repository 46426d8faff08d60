import nlp from 'compromise';
import { z } from 'zod';

/** The tagger's dictionary, which its types do not show: a word, and what it may be. */
const Model = z.object({ one: z.object({ lexicon: z.record(z.string(), z.unknown()) }) });
const { lexicon } = Model.parse(nlp.model()).one;

const tagsOf = (word: string): string[] => {
  const tags = lexicon[word.toLowerCase()];
  return z.array(z.string()).safeParse(tags).data ?? z.array(z.string()).parse(typeof tags === 'string' ? [tags] : []);
};

const hasTag = (word: string, tags: readonly string[]): boolean => tagsOf(word).some((tag) => tags.includes(tag));
const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Given names that the tagger does not know. */
const moreGivenNames = listed(
  'Aarav Abdul Abebe Adaeze Aditya Agnieszka Aiko Aisha Akira Akua Alejandra Amara Ananya Anjali Arjun Arnav Ayesha Babajide Bartosz Bjorn Björn Camille Chidi Chinedu Chioma Chukwu Dariusz Deepa Diego Dmitri Dmitry Ebere Efe Ekaterina Elif Emeka Emre Eszter Farah Femi Gaurav Giulia Gökhan Grzegorz Hadiza Haruki Hiroshi Ibrahim Ifeoma Igor Imran Ines Inès Ingrid Ivana Jamal Jürgen Jiří Joao João Jorge José Kaito Karthik Kavita Kenji Khadija Kofi Krzysztof Kwabena Kwame Lakshmi Lukasz Łukasz Maciej Magnus Małgorzata Manish Marek Matthias Mehmet Milan Minh Mircea Mustafa Nadia Naveen Neha Ngozi Nikhil Nkechi Noor Obinna Olena Oleksandr Oluwaseun Omar Pawel Paweł Piotr Pooja Pradeep Priya Rahul Rajesh Raúl Ravi Rohan Sabine Sakura Sandeep Sanjay Santosh Sergei Sergey Shreya Siddharth Slawomir Sunita Suresh Sven Svetlana Takashi Tariq Temitope Thandiwe Tomasz Tunde Uwe Vijay Vikram Vladimir Wojciech Xavier Yasmin Yewande Yuki Yusuf Zainab Zanele Zbigniew Zoltan Zsófia Jörg Günter Günther Käthe Sören François Françoise Cédric Hélène Benoît Stéphane Óscar Ángel María Concepción Begoña Iñaki Heike Katrin Birgit Ulrike Anke Silke Torsten Thorsten Jens Kerstin Antje Detlef Dieter Rüdiger Holger',
);

/** Names that are words, months or places as well: alone they are nobody, unless the text says so. */
const ambiguous = listed(
  'Jordan Chad Grace Austin Victoria Florence Paris Summer April May June August Will Mark Rose Hope Faith Joy Dawn Bill Frank Grant Art Jack Pat Sue Rob Drew Chase Dean Earl Guy Jean Gene Sky Sage Ivy Lily Daisy Ruby Amber Pearl Crystal Iris Violet Holly Hazel Olive Ginger Pepper Charity Patience Mercy Carol Melody Harmony Destiny Trinity Autumn Winter Bishop Major Duke Prince King Judge Page Reed Wade Cliff Glen Heath Brook Dale Clay Stone Rusty Sandy Sunny Misty Stormy Georgia Virginia Carolina Dakota Montana Brooklyn Sydney Chelsea Madison Savannah Charlotte London Milan Israel Kenya India China Asia Africa Rosa Santiago Lincoln Washington Jackson Houston Denver Dallas Phoenix Orlando Troy Salem Lyon Cologne Ford Mercedes Lexus Harley Dell Wells Lloyd Barclay Morgan Chase Wendy Johnson Baker Cook Smith Miller Taylor Carter Hunter Mason Porter Turner Parker Cooper Fisher Walker Young Long Brown White Black Green Gray Day Price Sterling Rich Max Ray Van Don Al Ed Nova Alexa Siri Cortana Watson Oracle Java Ruby Pascal Ada Julia Perl Rock Page Penny Buck Cash Mini Major Ace Don Lane Miles Christian Dom Sol Mars Venus Jupiter Apollo Athena Angel Santa San Saint Herr Frau',
);

/** Words that begin with a capital in letters and tables and are nobody's name. */
const nobody = listed(
  'All Team Sir Madam Customer Customers Everyone Everybody Colleague Colleagues Friends Support Sales Service Hiring Manager Guest User Valued Ladies Gentlemen Board Members Sirs Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November December Invoice Total Company Address Date The Our Your This That There We You Kind Best Regards Thanks Phone Email Mail Name Subject From Order Contract Department Purchasing Accounting Finance Marketing Head Director President Chief Officer Herren Damen Firma Kunde Kundin Team Kollegen Messieurs Mesdames Client Clients Cliente Clientes Equipo Señores',
);

const companyWords = listed(
  'Inc Ltd LLC GmbH AG Corp Corporation Company Group Bank University Stanley Sachs Trading Holdings Partners Systems Solutions Industries Logistics Street Road Avenue Square Line Mount Island Airport County City Station Hotel Hospital School College plc PLC SA SE KG Co Sons Bros Brothers Stores Foundation Institute Center Centre Sale Plan Museum Heights',
);

/** Places that are surnames as well. */
const placeWords = listed('Park Lake Lane River Bay Day');

export const isGivenName = (word: string): boolean =>
  moreGivenNames.has(word) || hasTag(word, ['MaleName', 'FemaleName', 'FirstName', 'Person']);
export const isUnknownToTagger = (word: string): boolean => moreGivenNames.has(word);
export const isAmbiguous = (word: string): boolean => ambiguous.has(word) || hasTag(word, ['City', 'Country', 'Region', 'Month']);
export const isNobody = (word: string): boolean => nobody.has(word);
export const isCompanyWord = (word: string): boolean => companyWords.has(word.replace(/\.$/, '')) || placeWords.has(word);
export const isPlaceWord = (word: string): boolean => placeWords.has(word);
/** An ordinary word of English, as far as the tagger knows it. */
export const isOrdinary = (word: string): boolean =>
  tagsOf(word).length > 0 && !hasTag(word, ['MaleName', 'FemaleName', 'FirstName', 'LastName', 'Person']);
