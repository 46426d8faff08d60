/** Given names that the tagger's own dictionary lacks: what people are called in Europe, the Americas, Africa, the Middle East and Asia. */
export const givenNameList = `
Aadhya Aarti Aashish Abbas Abdelkader Abdirahman Abdulaziz Abdullahi Abebe Abed Abelardo Abhay Abhijit Abhinav Abhishek Abioye
Achieng Achilleas Achim Adaeze Adalbert Adalgisa Adamantia Adaobi Ade Adebayo Adebola Adedayo Adeel Adegoke Adekunle Adélaïde
Adelheid Adeola Adesola Adetokunbo Adewale Adil Adina Aditi Aditya Adnan Adoración Adriaan Adunni Afia Afua Agata Agathe Agnès
Agneta Agnieszka Agostino Agus Agustín Ahn Ahuva Aiko Ailsa Aimé Aimée Ainara Aine Ainhoa Aitana Aitor Ajay Ajit Akane Akanksha
Akash Åke Akemi Akhil Aki Akihiko Akihiro Akiko Akin Akinyi Akio Akosua Aksel Akshay Akua Akwasi Alaric Alasdair Alban Albane
Alberta Albin Aldina Aldous Aleix Aleksey Alessia Alethea Alexej Alexey Alfio Alfons Alfreda Alfredo Algernon Alin Alípio Alix
Aliya Aliyah Alla Almudena Alojzy Alok Alondra Alva Álvaro Alwin Ama Amadou Amal Aman Amancio Amandine Amani Amara Amardeep
Amaury Amaya Ambroise Ambrose Amedeo Ameer Amélie Amerigo Amílcar Amin Amira Amita Amitabh Amma Amnon Amol Amparo Amrita
Anabela Anaïs Anand Ananya Anastasios Anat Anathi Anatole Anca Andile Andrada András André Andrée Andreea Andrés Andrija Anele
Ángel Ángela Ángeles Angélique Angharad Anghel Angus Angustias Anh Aníbal Aniela Anikó Anil Anila Anirudh Anjali Anju Anke
Ankit Ankita Ankur Annegret Annelie Annelies Anneliese Annemiek Annick Anouk Ansel Anselmo Ansgar Anshul Antal Anthea Anthi
Antía Antje Antonietta Antonina Antonios Antti Anuj Anupam Anuradha Anusha Anxo Aparna Apolline Apolonia Apostolos Aqsa
Aquilino Araceli Araminta Arantxa Aránzazu Arash Aravind Archana Arden Arend Argyris Ariadna Ariane Arieh Ariella Arif Aris
Aristea Aristide Aristotelis Arjan Arkady Arlo Armelle Armindo Arnaldo Arnau Arnd Arndt Arne Arnulf Árpád Arsène Arseny Artyom
Arun Aruna Arvid Arvind Arwen Åsa Asad Asante Asbjørn Ascensión Åse Asghar Ashby Ashish Ashok Ashwin Ashwini Asier Asif Asim
Asma Asmaa Assia Assunta Asta Asuka Asunción Asya Atanasio Athanasios Athénaïs Athina Atif Atsuko Atsushi Atticus Attila Atul
Aubin Aud Aude August Augusta Augustin Aung Aurel Aurélie Aurélien Aurelio Aurora Aurore Averil Avinash Avis Aviva Avner
Avraham Awais Axel Axelle Ayaka Ayako Ayanda Ayman Ayodele Ayomide Ayoub Ayşe Aysha Aytaç Ayumi Azadeh Aziza Azubuike Azucena
Azzurra Babajide Babak Babatunde Babette Badr Bae Bahar Bahram Bailey Balaji Balázs Baldur Baltasar Baltazar Balthasar
Balwinder Bao Baptiste Bärbel Barnabé Barnaby Barthélemy Bartłomiej Bartolomé Bartosz Bas Basem Bashir Basil Basile Basilio
Basim Basma Basti Bastiaan Bastian Bastien Batya Beata Beate Beatrix Begoña Behnam Behrouz Béla Belén Bellamy Belmiro Bence
Benedetta Benedetto Benedict Bénédicte Benedikt Benedita Bengt Benigno Benno Benoît Bente Bento Bérengère Bérénice Berit
Bernabé Bernadett Bernarda Bernd Berta Berthold Bertold Bettany Bharat Bharati Bhaskar Bhavesh Bhavna Bhavya Bhupinder Biagio
Biel Bina Binh Binta Birger Birgit Birgitta Birte Bjarne Bjørn Blaise Blandine Blanka Blas Błażej Bo Bo-young Boaz Bodo Bogdana
Bogumił Bogusław Bohdana Bohumil Bohuslav Bojan Bolesław Bongani Boniface Borislav Borja Börje Boubacar Božena Brais Bram
Branka Branko Branwen Braulio Brayden Břetislav Brid Brígida Brita Britta Bronagh Bronisław Bronwen Bruna Brunella Brunhilde
Bryn Bryony Budi Buhle Burak Burghard Burkhard Busisiwe Büşra Cadence Caetano Caio Călin Callum Camelia Can Candela Candelaria
Cándida Caoimhe Capucine Caradoc Caridad Carine Carmelo Carmine Carsten Carys Casper Caspian Cassius Catalin Catalina Cathal
Cátia Cayetana Cayetano Cécile Cees Célestin Celestino Céline Celso Cem Cemal Cengiz Ceri César Cesare Cezary Chaim Chana
Chandan Chandrika Chang-min Chara Charalambos Charlène Charline Charo Chauncey Cheikh Chelo Chema Chen Chetan Chiamaka Chiara
Chibueze Chidi Chidinma Chieko Chika Chikako Chike Chimamanda Chinedu Chinonso Chinwe Chinyere Chioma Chitra Chiyo Christel
Christelle Christer Christian Chrysoula Chukwu Chukwudi Chukwuemeka Chun Chunhua Chus Cillian Cinzia Ciprian Cipriano Ciro
Claas Clarisse Claudiu Clémence Clément Clémentine Clodagh Clothilde Codruța Coen Coline Colm Colum Conall Conceição Concepción
Concetta Conchita Conny Constant Constanze Cor Corentin Cormac Corneliu Corrado Cosimo Cosmin Cosmo Costel Crescencio Cressida
Crina Crispin Cristi Cristian Cristiane Cristóbal Cristovão Cruz Csaba Csilla Curro Custodio Cuthbert Cyprian Cyprien Cyrille
Czesław Da-eun Dacian Daciana Dae Dae-jung Dafydd Dag Dagmar Dagny Daichi Daiki Daire Dairine Daisuke Dalia Dalibor Dámaso
Damilola Danièle Danuta Danyal Dariush Dariusz Darragh Darshan Darshana Darya Dashiell Davide Davor Dawid Dayo Debashish Declan
Deepa Deepika Delfina Delroy Demba Demelza Demetrio Dénes Deniz Denzel Dermot Derya Desiderio Désiré Desislava Detlef Detlev
Dev Devendra Devika Dewi Dezső Dhananjay Dharmendra Dhruv Didier Diederik Diether Digby Digna Dilara Diletta Dilip Dilys
Dimitar Dimitra Dimitrios Dinu Diogo Dionisio Divya Djamila Djibril Dmitriy Doina Domenico Domi Donal Donatella Donatien Donato
Dóra Dorel Dorin Dorota Dorothée Dörte Dougal Dov Dragana Dragomir Dragoș Drusilla Duarte Duc Dulce Dumitru Dung Durga Dusan
Dvora Eamon Éamonn Earl Ebba Ebele Ebere Eberhard Ebru Ebuka Ecaterina Ece Eckart Eckhard Edelmira Edeltraud Edina Edmundo
Édouard Edson Eduarda Edurne Edyta Eelco Efe Efosa Efraín Efrat Efstathios Eftychia Efua Egil Egon Ehrenfried Ehud Eiji Eiko
Eilidh Eilís Eimear Einar Eino Eirik Eirini Eithne Eivind Ekene Ekkehard Ekow Eladio Eleftheria Eleftherios Eleonora Éléonore
Elettra Eleuterio Elfriede Elgin Elham Éliane Éliette Eliezer Eliott Elisabete Elisabetta Élise Elisenda Elisheva Eliška Elke
Ellery Ellinor Élodie Éloi Eloísa Eloy Elroy Els Elsbeth Else Elspeth Elżbieta Emanuele Embla Emeka Emelie Emeline Emese
Emeterio Emi Emiko Émile Émilie Emlyn Emre Emrys Encarna Encarnación Endre Enes Engelbert Engin Enikő Eniola Enitan Enric
Eoghan Eran Erdem Erdoğan Erhard Eri Éric Erkki Erlend Erling Erna Ernő Ersin Erwan Erzsébet Esi Eskil Esme Esmee Espen Esra
Estefanía Estevão Esti Eszter Etelka Ethelbert Étienne Etsuko Ettore Eudes Eudora Eufemia Eugénie Eugenio Eulalia Eulalie
Eun-ji Eusebio Eustache Evadne Evander Evangelia Evangelos Evaristo Évelyne Even Everard Evert Everton Evgeni Evgenia Evgeniy
Evžen Ewald Ewan Ewelina Ewen Eyal Eyvind Ezequiel Fabienne Fabiola Fabricio Fadia Fadil Fahad Faisal Faiza Falk Fanni Fanny
Faraz Fardin Fareed Farhad Farhan Farid Farideh Farooq Faruk Fateh Fatih Fatou Faustine Faustino Fausto Fawad Fawzia Federica
Fedor Felicidad Felicitas Felicity Felipa Félix Femi Femke Ferdi Ferenc Fereshteh Fergal Fermín Fernand Fernande Feroz Ferran
Ferris Ferruccio Fidelma Fikret Filipa Filipe Filippo Filomena Finbar Fingal Finlay Finley Finn Finnian Finola Fintan Fionnuala
Fiora Fiorella Firas Firmin Fitzgerald Flannery Flavia Flavie Flavien Flavio Flavius Floor Flore Florence Florencio Florent
Floriane Florica Florin Floris Fokke Fola Folake Folasade Folke Fortunato Fosca Foteini Fouad Franca Francesc Franck Franco
François Françoise František Franziska Frasier Frauke Frédéric Frederica Frédérique Freya Friederike Friedhelm Frode Froilán
Frøydis Fuad Fuensanta Fulvio Fumiko Fumio Funke Funmilayo Furkan Gabin Gábor Gaël Gaëlle Gaëtan Gaetano Gal Galina Galit
Ganesh Garazi Garrick Gaspar Gaspard Gaurav Gauri Gautam Gauthier Gavril Gayatri Gebhard Geert Geeta Gégé Geir Geli Gelu Gema
Genaro Gennady Gennaro Genowefa Geoffroy Georgia Georgiana Geraint Gerben Gerd Gerda Gergely Gergő Gerlinde Germain Germán
Gernot Gero Gertrudis Gesa Gesine Getachew Gethin Géza Ghada Ghassan Ghazala Gheorghe Ghislain Ghislaine Ghiță Giacinto Giada
Gian Giancarlo Gianfranco Gianluca Gianluigi Gianni Gianpiero Gideon Gidon Gijs Gil Gilad Gilberte Gilson Ginette Ginevra
Gioacchino Giordano Giorgia Giorgos Girish Girolamo Gisbert Gisèle Giulia Giuliana Giuliano Giulio Giuseppina Giusy Gleb Gökhan
Golnaz Gonçalo Gopal Gordana Gorka Goro Gösta Götz Govert Govind Graça Grainne Grațiela Graziella Grażyna Greer Greetje Greger
Grégoire Gregoria Grete Griet Griffith Grigore Grigori Grigoris Grigory Gro Grzegorz Guadalupe Guang Gudmund Gudrun Guénolé
Guglielmo Gugu Guilhem Guille Guillemette Guillermina Guinevere Gül Gülay Gülsen Gulshan Gumersindo Gundula Gunilla Gunn Günter
Günther Guntram Gunvor Guo Guri Gurpreet Guthrie Guus Guy Guðrún Gwenaël Gwenaëlle Gwendolen Gwyn Gyöngyi György Gyula Ha-joon
Haakon Hadas Hadassah Hadiza Hadrien Haidar Hajnalka Hakan Hakim Håkon Halil Halima Halina Halvard Halvor Hamad Hamed Hamida
Hamish Hanako Hanan Hang Hanh Hani Hanif Hanne Hanneke Hannelore Hannes Harald Harbhajan Hardik Hari Haris Harish Harjit Harm
Haroon Harpreet Harsh Harsha Hartmut Hartwig Haruka Haruko Hashim Hassana Hatem Hauke Haya Heba Hedda Hege Heidemarie Heidrun
Heike Heikki Heiko Hein Heiner Heinz Heinzi Heleen Helge Hélio Heliodoro Hella Helle Hellmut Helmut Helmuth Heloísa Héloïse
Helvi Hema Hemant Hendrika Henk Hennie Henning Henriette Henrike Heribert Heriberto Herma Hermenegildo Herminia Hermione Hernán
Herta Hertha Hervé Hessel Hiba Hicham Hideaki Hideki Hideko Hideo Hien Hieu Higinio Hikari Hila Hilario Hilkka Hilli Hiltrud
Hina Hind Hipólito Hippolyte Hiram Hiro Hiroaki Hiroki Hiroko Hiromi Hiroshi Hiroto Hisako Hitesh Hitomi Hiwot Hjalmar Hjördis
Hoang Holger Homero Hong Honorata Honoré Honorine Horia Horst Hortensia Hoshi Houda Houria Howell Hristo Hua Hubertus Huda
Hugues Huguette Hui Huma Hümeyra Hung Huong Husam Hüseyin Hüsnü Huub Huy Hyacinthe Hye-jin Hye-won Hyejin Hynek Hyun Hyun-woo
Hyunjin Iacob Iago Ianthe Iara Ibolya Ibrahima Ibtisam Ichabod Ichiro Idan Idar Idris Idrissa Ieuan Ifeanyi Ifeoma Iffat Ifor
Ifunanya Ignace Ignacia Ignacy Ignatius Ihsan Iiris Ikechukwu Ikenna Ikram Ikuko Ilan Ilana Ilaria Ildefonso Ildikó Ileana
Ilham Ilie Ilinca Ilja Ilka Ilyas Ilyes Imad Iman Imani Imanol Imke Imma Imogen Imran Imre In-ho Inácio Iñaki Inaya Inbal Indra
Ineke Inga Inge Ingeborg Ingemar Inger Ingmar Ingo Ingolf Ingram Ingvar Ingvild Inigo Inma Inmaculada Inna Ioan Ioana Ioanna
Ioannis Iolanthe Ion Ionel Ionela Ionuț Iqbal Iqra Iraklis Irfan Iria Iris Irja Irmgard Irmina Irmtraud Isambard Isamu Isaura
Isaure Ishaq Ishita Isidore Isidro Islam Isolde Issa István Itamar Itzhak Itziar Iulia Iulian Ivanka Ivar Ivaylo Ivo Ivor
Izabela Izaskun Izumi Izzat Jaap Jabari Jaber Jabir Jabu Jacek Jacinto Jacoba Jacobo Jadwiga Jae Jae-hyun Jaehyun Jafar Jagdish
Jai Jairo Jalal Jamar Jamil Jamila Jamshid Janek Jan Janneke Jannes Jannik János Janusz Jari Jarl Jarmila Jarmo Jaromír Jarosław
Jasbir Jasim Jasmeet Jasmijn Jasmine Jasna Jaspreet Jatin Javad Javed Javi Javon Jawad Jaya Jayant Jayesh Jean Jeannot Jebediah
Jedediah Jelani Jelle Jemima Jengo Jenő Jeppe Jérémie Jérémy Jeroen Jerónimo Jerzy Jeske Jesper Jesús Jesusa Jethro Jette
Ji-eun Ji-hoon Ji-hye Ji-min Ji-woo Ji-young Jia Jianhua Jianing Jiawei Jignesh Jihad Jiho Jihoon Jimena Jimin Jin Jinan
Jindřich Jingyi Jinho Jiří Jisoo Jitka Jiwoo Jiyoung Joachim Joakim Joaquim Joaquín Joaquina Job Jocasta Jocelyne Jochem Jochen
Joël Joep Joji Jojo Joke Jolanda Jolanta Jonatan Joon Joon-ho Joop Joost Jörg Joris Jorma Jörn Jorunn Jos José Joseba Josema
Josep Josette Josiane Josselin Jost Josué Josune Jouni Jovan Józef József Juanjo Juanma Judit Judyta Juha Juhani Jukka Jule
Juliane Jun-ho Junaid Junichi Junji Junko Jupp Jurgen Juri Jurriaan Jussi Justa Justo Justyna Jutta Jyoti Jørgen Kaare Kabir
Kader Kadir Kagiso Kaija Kaisa Kaito Kajal Kalliopi Kálmán Kalpana Kalyan Kamau Kamran Kanako Kaori Kaoru Kapil Karan Kåre
Kareem Karel Karine Karlheinz Karol Karola Károly Karsten Karthik Kartik Kasim Kasper Kata Katalin Katarzyna Kateryna Käthe
Kathrin Katja Katrin Katsumi Katya Kaushik Kaveh Kavya Kaya Kayden Kayhan Kayo Kazimierz Kazue Kazuhiko Kazuhiro Kazuki Kazuko
Kazuo Kazuya Kees Kehinde Kei Keiji Keijo Keiko Keisuke Keita Kelechi Kelvin Kemal Kenan Kenichi Kenji Kenta Kentaro Kenya
Kerstin Kerttu Keshav Ketan Kévin Keyvan Keziah Khady Khalida Khalil Khanh Khanyi Khaya Khurram Kike Kiko Kilian Killian Kim-ly
Kimiko Kinga Kirsi Kirsty Kishore Kiyoko Kiyoshi Kjartan Kjell Kjersti Klaas Klara Knud Knut Koen Kofi Kohei Koichi Koji Kojo
Koldo Komal Konstantin Konstantina Konstantinos Konstanty Koos Korbinian Kornél Kornelia Kostas Kostya Kosuke Kota Kotaro
Kouassi Krasimir Krijn Krishna Krister Kristiina Kristijan Kristín Kristóf Kristoffer Krisztián Krisztina Kriti Krystian
Krystyna Ksenia Kübra Kuldeep Kumar Kumiko Kunal Kunigunde Kunle Kusum Květa Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Kylian
Kyoko Kyriaki Kyriakos Kyung Kyung-soo Lachlan Ladislas Ladislav Laetitia Lajos Lakeisha Lakshman Lakshmi Lalit Lalita Lambros
Lamia Lamine Lan Lancelot Lapo Lasse László Lata Latif Laure Laureano Laurens Laurențiu Laurette Lauri Lazare Lázaro Léa
Leander Léandre Lech Leela Leendert Lei Leire Lemuel Lenchen Lene Lenka Lenneke Lennox Léo Leocadia Léon Leonhard Leonidas
Léonie Leonor Leontin Léontine Leopoldo Leoš Lerato Leroy Leszek Letizia Lev Li Liang Libor Libuše Lidiya Lieke Lien Lies
Liesbeth Liesel Lieselotte Lieve Lígia Lihua Liisa Lijuan Liliane Liling Lilla Lillemor Lilli Lilou Lindiwe Ling Linh Linnea
Liora Lisandro Lisbeth Lise Livio Liviu Ljubica Ljudmila Llewellyn Lluís Lodewijk Lodovico Loes Loïc Loïs Loïse Loles Loli Long
Lorcan Loredana Lorenz Lőrinc Loris Lothar Lotta Louane Louison Louna Lourdes Lourenço Lovisa Luan Lubna Lubomír Lubor Luboš
Lucette Lucienne Lucila Lucio Lucius Łucja Lucjan Lucrecia Lucrezia Lucyna Luděk Ludger Ludivine Ludmila Ludmilla Ludovica
Luigia Luiza Lukáš Lukasz Łukasz Luminița Lumír Lungile Lütfi Lutz Luzia Lwazi Lyam Lydie Lysander Lyubov Lyudmila Maaike
Maarten Macarena Macario Machteld Mădălina Madhav Madhavi Madhu Madhuri Madoc Maël Maëlle Maëlys Maeve Magali Magdolna Magne
Magnhild Magnolia Mahalia Mahendra Mahima Mahmood Mahmud Mahnaz Mai Maialen Maik Maike Maiko Mairead Mairi Majed Majid Maki
Makis Makoto Maksym Malachi Małgorzata Malin Malini Malka Malte Malvina Mamen Mami Mana Manabu Manal Manas Manasi Manav Mandeep
Mandla Manfredi Mangesh Manisha Manjeet Manju Manjunath Manni Manoel Manoj Manolis Manolo Mansoor Mansour Manu Mao Marceau
Marceline Marcelino Marcial Márcio Mareike Marek Margarete Margit Mariama Mariangela Maricarmen Marieke Marielle Mariette
Marigold Marijke Mariko Marilena Marília Marin Marine Marinela Marinette Marit Marita Mariusz Marja Marjatta Marjolaine
Marjolein Márk Markéta Markku Marlies Marloes Marlowe Marmaduke Marthe Martial Martijn Martín Martino Márton Marwan Maryse
Maryvonne Marzena Marzieh Masaaki Masahiro Masaki Masako Masami Masao Masaru Masato Masayuki Masood Massimiliano Massimo Máté
Matěj Mateus Mateusz Mathéo Mathurin Matías Mats Matthieu Matyáš Maurin Maurizio Mauro Maxence Maximiliane Maximilien Maximino
Mayank Maysa Mayte Mayu Mayumi Mayur Mazen Mbali Mechthild Meena Meenakshi Meera Mees Megha Megumi Mehetabel Mehran Mehrdad
Mehul Mei-Ling Meike Meiling Meinhard Meinolf Meir Melchor Melek Mélodie Melody Menachem Menno Mercè Mercedes Merche Merel
Meriel Meritxell Merrick Merve Mette Micha Michalis Michela Micheline Michiel Michiko Mickaël Mieczysław Mieke Mieko Mihaela
Mihail Mihailo Mihajlo Mihalis Mihály Mihnea Mihoko Mikael Miki Mikio Mikkel Mikko Miklós Mikołaj Milada Milan Milind Milorad
Miloslav Miłosz Min Min-ho Min-ji Min-jun Minako Minal Ming Minho Minji Minjun Minna Minoru Mirabel Mircea Mireia Mireille
Mirel Mirela Mirella Miren Mirjam Mirjana Mirko Miroslav Miroslava Mirosław Mirosława Misaki Mithun Mitsuko Mitsuo Mitsuru
Miyako Miyu Miyuki Mizuki Mladen Moacir Modesto Modou Mogens Mohan Mohini Mohit Mohsen Mohsin Moin Moisés Momoko Moni Monserrat
Montse Montserrat Mordecai Mordechai Morgana Morgane Morten Mortimer Morwenna Mouna Mounir Mourad Mpho Mridula Mubarak Mugur
Muhammet Muireann Mujahid Mukesh Mukhtar Mukul Muna Munir Munira Murali Murat Murdo Murdoch Murilo Murray Musa Mushtaq Muslim
Mwangi Myfanwy Mykhailo Mykola Myung Naama Nabil Nabila Nacera Nacho Nachum Nada Nadeem Nadège Nader Naděžda Nadezhda Nadim
Nadir Nadira Nadja Naeem Nael Naftali Nahid Naïm Najib Najla Najwa Nakul Naledi Nam Namrata Nana Nanako Nandi Nandini Nándor
Nanna Nao Naoki Naoko Naoto Narayan Narciso Narendra Naresh Nargis Nasir Nasreen Nasrin Nasser Natacha Nataliya Natalja
Natascha Nath Nati Natividad Natsuki Natsumi Navdeep Naveen Navid Navin Navneet Nawal Nazanin Nazaret Nazia Nazir Nazli Ndidi
Ndubuisi Nebojsa Neel Neelam Neeltje Neeraj Neeta Nefeli Neha Nehemiah Nekane Nektarios Nele Nello Nemanja Nemesio Nenad Nerea
Nerys Nesrin Nesta Néstor Neus Nevena Nga Ngoc Ngozi Nguyet Nhung Niall Nicanor Nicolae Nicoleta Nicoletta Nicolò Nicu Nida
Nidhi Niek Nienke Nieves Nikolaos Nikolas Nikolaus Nikolett Nilesh Nilüfer Nima Nimisha Ninon Nir Niraj Nirmala Nishant Nitin
Nitya Nitzan Nizar Njeri Njoroge Nkechi Nkem Nkemelu Nkosana Nkosi Nnamdi Nneka Nobu Nobuko Nobuo Nobuyuki Noé Noël Noelia
Noémie Noga Nokuthula Nola Nolwenn Nomsa Nomvula Nonso Noora Norberto Noriko Norio Norris Nosipho Noura Nthabiseng Ntombi Nuala
Nuno Nunzia Nura Nurhan Nuri Nuria Nuwal Nyambura Nyasha Obadiah Obi Obinna Océane Ochieng Octavian Oda Odd Oddvar Odessa Odete
Odile Ofer Ofra Ogechi Ognjen Oihana Ojas Okan Okechukwu Olabisi Oladele Ólafur Olalla Olamide Olanrewaju Olayinka Oldřich Ole
Oleh Olena Olha Oliwia Olle Olli Olu Oluchi Olufemi Olufunke Olumide Oluwaseun Oluwaseyi Oluwatobi Olwen Olympe Olympia
Ombeline Omid Ondřej Onur Onyeka Oona Oonagh Ophélie Oren Oreste Orestis Orhan Oriana Oriane Oriol Orit Orla Orlagh Orly
Ornella Orsola Orsolya Orson Osagie Osamu Osbert Osborne Oswaldo Oswin Otakar Otávio Othman Otieno Otmar Ottavia Ottavio
Ottilie Ottmar Ottoline Ousmane Outi Ove Ovidio Ovidiu Özge Özgür Özlem Paco Padma Päivi Pál Palesa Pallavi Palle Paloma
Panagiota Panagiotis Pancracio Pankaj Panos Paquita Pär Parag Paramjit Paraskevi Parisa Parth Parul Parveen Parvin Parviz
Pascale Pascaline Pascual Pasquale Patricio Patrizia Patrycja Pau Paulino Pavan Pavla Pavlína Pavlos Pawel Paweł Payam Paz
Pekka Pelayo Pelin Pelle Pelumi Penda Pepa Pepe Pepijn Per Percival Peregrine Perico Pernille Perpetua Perrine Péter Petre
Petrică Petronila Petru Petteri Petula Petunia Peyton Phileas Philippa Phillipa Philomène Phineas Phuc Phuong Pier Piera
Pierluigi Piero Pierrette Pierrot Piers Piet Pili Pim Pina Pinchas Ping Pippa Pirjo Pirkko Piroska Plácido Plamen Ponciano
Poncio Pooja Poonam Poul Pouya Prabhakar Prabhat Prachi Pradeep Pramod Pranav Pranay Prasad Prashant Prateek Pratibha Pratik
Praveen Pravin Preben Predrag Preeti Přemysl Prerna Primitivo Primrose Priti Priya Priyanka Prosper Prudencio Przemysław Puleng
Puneet Purificación Purnima Pushpa Putri Pınar Qasim Qi Qiang Qing Quan Quang Quique Quy Quynh Rabia Rachana Radek Radha
Radhika Radim Radka Radmila Radomír Radosław Radovan Raelynn Rafa Rafaela Rafał Raffaele Raffaella Rafferty Rafiq Raghav Raghu
Ragnar Ragnhild Raheem Rahim Rahima Rahma Raimo Raimund Raimundo Raj Raja Rajat Rajeev Rajendra Rajiv Rajni Raju Rakesh Ralston
Rama Ramadan Raman Ramazan Ramesh Rami Ramin Ramón Ramya Ramzi Ran Rana Ranjan Ranjana Ranjit Raphaël Raphaëlle Rareș Rasha
Rasheed Rasheeda Rashida Rashmi Rasool Rastislav Ratan Rauf Raúl Ravi Ravindra Raymonde Razia Răzvan Rebekka Redmond Reena
Refilwe Régine Régis Rei Reidar Reijo Reiko Reinaldo Reine Reiner Reinhard Reinier Réka Rekha Remedios Rémi Remigiusz Rémy Ren
Renate Renaud René Renée Renu Renuka Renzo Reshma Reuven Revathi Reyes Rezső Rhys Ricarda Richa Rigoberto Riikka Riitta Rik
Rima Rinaldo Risa Rishi Ritesh Ritika Ritsuko Ritu Rivka Riyad Rizal Rizwan Roald Roar Róbert Robin Rocío Rodica Rodolphe
Rodrigue Roelof Rogério Rohini Rohit Roisin Roksana Rolande Romain Román Romana Romane Romilly Romina Romolo Romuald Romualdo
Romy Ronen Rongrong Ronit Roque Rosalía Rosamund Rosângela Rosaria Rosaura Roseline Roselyn Roser Roshni Rosi Rossana Rossella
Rostislav Rostyslav Roswitha Rotimi Roya Royston Rozália Ruairi Ruchi Rudi Rüdiger Rufino Ruggero Rui Rukhsana Runa Rune Rupa
Rupali Ruperto Rupesh Ruprecht Ruqayyah Ruslan Rutendo Rutger Rutherford Ruud Růžena Ryo Ryoko Ryota Ryszard Ryuichi Ryuji Saad
Saadia Saara Saba Sabah Sabela Sabiha Sabir Sabri Sacha Sachiko Sachin Sadia Sadiq Saeid Safa Safiya Sagar Sagi Sagrario Sahil
Said Saif Saima Sajid Sajjad Sakari Saki Salah Saleem Saleh Salem Salim Salima Salimata Salman Salomé Sama Samanta Samar Samba
Sameer Samia Samina Samson Sana Sancho Sanda Sander Sandhya Sándor Sandrine Sanele Sang-hoon Sangeeta Sanghoon Sanja Sanjana
Sanjeev Sanjiv Sanna Sanne Santi Santosh Saoirse Sapna Sari Sarika Sarit Sarita Šárka Sarmad Saroj Sarolta Sascha Saskia Satish
Satoko Satomi Satoru Saturnina Saturnino Satyam Saúl Saurabh Saverio Savita Sawsan Sayaka Sayuri Se-hun Sébastien Secundino
Sedat Seema Segismundo Ségolène Segun Seiichi Seiji Seiko Selin Selwyn Semra Semyon Seo-jun Seo-yeon Seojun Seoyeon Seppo
Séraphin Seraphina Séraphine Serdar Sergej Sergi Serhiy Serkan Setsuko Seun Seung Seung-hyun Severiano Séverin Séverine Sevgi
Seyed Shabana Shadi Shafiq Shaheen Shahida Shahin Shahnaz Shahram Shahrzad Shahzad Shai Shailesh Shakeel Shakir Shalini Shamim
Shams Shamus Shanice Shaniqua Shantanu Shanti Shaoyong Sharad Sharif Sharmila Shashank Shashi Shaul Shazia Shefali Sherif
Shigeo Shigeru Shikha Shilpa Shimon Shin Shinichi Shinji Shinobu Shiori Shireen Shirin Shiro Shiv Shivani Shizuka Shizuko
Shmuel Sho Shoaib Shobha Shoichi Shoji Shoshana Shota Shraddha Shreya Shruti Shu Shubham Shuichi Shuji Shulamit Shun Shunsuke
Shweta Siamak Sian Sibel Sibongile Siddharth Siddiq Sidonie Siebe Siegbert Sieglinde Siegmund Sigmar Signe Sigrid Sigríður
Sigrun Sigurd Silke Silvana Silvano Silverio Silvester Silvestre Silviu Simão Simeon Simón Simonetta Simphiwe Simran Sina Sinan
Sindre Sinead Sini Sipho Siraj Siri Siv Sixten Sjaak Sjoerd Sjur Skylar Slavko Slavomír Slawomir Sławomir Smita Smriti Sneha
Snorri So-young Sofiya Sohail Soheila Sohrab Sol Solange Soledad Solène Solveig Somchai Somto Soňa Sonal Sonali Sönke Soo
Soo-jin Soojin Soraya Sorcha Sören Sorin Sorina Soroush Sota Sotiria Sotiris Soumya Sourav Soyoung Spyridon Spyros Srikanth
Srinivas Stamatis Stanford Stanimir Stanislas Stanisław Stanisława Stavros Stavroula Stefania Steffen Steffi Stein Steinar
Stelios Steluța Stepan Štěpánka Steph Stéphane Sterre Stian Stig Stijn Stoyan Stratos Sture Su-jin Suad Subhash Subramaniam
Sudha Sudhir Sujata Sujit Sukhdeep Sukhwinder Sulaiman Suleiman Süleyman Sultan Suman Sumaya Sumiko Sumitra Sundar Sung
Sung-min Sungmin Sunil Sunniva Supriya Suraya Surbhi Surendra Surinder Surya Sushant Sushil Sushma Susumu Suze Svatopluk Svea
Svein Svenja Sverre Svetlana Svitlana Swantje Swapna Swapnil Swati Swetlana Sybille Sylvain Sylvaine Sylvestre Sylvette
Sylwester Sylwia Synnøve Szabolcs Szilvia Tadashi Tadeusz Tae-hyung Taehyun Taeko Tafadzwa Taffy Tage Tahir Tahira Taiki Taina
Taiwo Takahiro Takako Takao Takayuki Takeo Takeshi Takuma Takumi Takuya Talal Talat Talha Tali Talib Tallulah Talulah Tamás
Tamer Tamiko Tamim Tamsin Tancrède Tancredi Taner Tanguy Tânia Tanja Tanveer Tanvi Tapani Tapio Taras Tarek Tarik Tariq Tariro
Tarja Tarjei Taro Tarun Tatenda Tatjana Tatsuo Tatsuya Tayyab Tayyip Teemu Tehmina Tejas Telmo Temitope Tendai Teodor Teodoro
Teófilo Teppo Tere Terhi Terje Teruo Tetiana Tetsuo Tetsuya Teun Thabiso Thabo Thaís Thanasis Thandeka Thandi Thandiwe Thanh
Thanos Thao Thembi Themis Théo Theobald Theodoros Theodosia Théophile Thérèse Theron Thi Thibaud Thibault Thibaut Thierry Thies
Thijs Thilo Thomais Thora Thorben Thorbjørn Thorsten Thorvald Thulani Thuy Thyra Tiago Tiberiu Tibor Tien Tigist Tihomir Tiina
Tijmen Till Tilman Tímea Timéo Timo Timofey Timoteo Timothée Tinashe Tiphaine Titilayo Titouan Tiziana Tiziano Tjeerd Tobenna
Tobi Todor Toini Tolga Toluwani Toma Tomás Tomé Tomi Tomislav Tomoaki Tomohiro Tomoki Tomoko Tomomi Tomoya Tone Toon Tope Topi
Tor Torben Tord Tore Torgeir Torhild Toribio Torkel Torkil Torleif Torstein Torsten Toru Torunn Torvald Toshiaki Toshiko Toshio
Toshiyuki Tova Tove Traian Trang Traudl Traugott Traute Tremaine Trevon Trijntje Trine Trinidad Tristram Troels Trond Trude
Truls Trung Trupti Truus Trygve Tsepo Tshepo Tsubasa Tsutomu Tsuyoshi Tuan Tuba Tudor Tufan Tülay Tullio Tumelo Tunde Tunji
Tuomas Turgut Turid Turo Tushar Tuula Tuyet Twan Txell Txema Tyrell Tyrese Tzipi Tzvi Ubaldo Uche Uchenna Uday Udo Ufuk Ugo
Ugochi Uğur Ulf Uli Ulla Ulrike Ulysse Uma Umair Umar Umesh Ümit Una Unai Upasana Urbain Urbano Uriah Uriel Urmila Urpo Ursule
Urszula Usama Uschi Uta Ute Uthman Utkarsh Uwe Uxía Uzi Vaclav Vadim Vaggelis Vahid Vaibhav Vaishali Valdemar Valeri Valérian
Valeriano Valerio Valeriu Valeska Van-anh Vandana Vani Vanya Varsha Varun Varvara Vasant Vasco Vasil Vasile Vasileios Vasiliki
Vasilis Vasudha Vasyl Vaughan Vaughn Vedat Veena Veerle Vegard Veikko Veit Veli Velimir Venancio Vendela Vendula Venetia Venkat
Venkatesh Ventura Verena Verity Véro Veronika Véronique Vesta Vibeke Vibha Vicenta Victoire Víctor Victoriano Victorien
Victorine Vida Vidar Vidya Vigdis Vijay Vijaya Vikas Vikram Vikramjit Viktoriya Vilde Vilho Ville Vilma Vilmos Vimal Vimala
Vinay Vinayak Vincenza Vineet Vinita Vinod Viola Violette Viorel Viorica Vipin Vipul Virág Virender Virgilio Virginie Virpi
Virtudes Vishal Vishnu Visitación Vít Vitali Vitaliy Vitaly Vítězslav Vito Vítor Vitória Vittoria Vittorio Viviane Vladimíra
Vlasta Vlastimil Vojtěch Volkan Volker Volkmar Vsevolod Vuk Vusi Vyacheslav Wacław Wael Wafa Wagner Wahid Wairimu Walburga
Waldemar Waldo Waleed Walid Walther Waltraud Waltraut Wambui Wanderley Wanjiku Wanjiru Waqar Waseem Wasim Wataru Wawrzyniec
Weiming Wellington Wen Wenceslao Wendelin Wendeline Wenke Wenzel Weronika Wessel Wibke Wiebe Wiebke Wieland Wiesław Wiesława
Wietse Wiktor Wiktoria Wilhelmine Willem Willemijn Willi Wim Witold Wladimir Władysław Włodzimierz Wolf Won-ho Woo-jin Woojin
Wynona Xabi Xabier Xander Xanthe Xavi Xenia Xia Xiang Xiao Xiaohong Xiaoli Xiaolin Xiaoming Xin Xiomara Xiu Xiulan Xiuying Xoan
Xolani Xuan Xue Yaa Yaakov Yacouba Yago Yahya Yair Yaiza Yakup Yana Yang Yannis Yaron Yasemin Yaser Yash Yashwant Yasin Yasir
Yasmeen Yasmina Yasuhiro Yasuko Yasuo Yasushi Yating Yavuz Yaw Yazan Ye-jin Yegor Yehuda Yehudit Yejin Yemi Yetunde Yewande Yi
Yiannis Yichen Yifan Yigal Yinka Yitzhak Ylva Yngve Yoann Yoav Yochanan Yoel Yogesh Yogita Yohan Yoichi Yoko Yolande Yoli Yona
Yongsu Yoon-hee Yorgos Yori Yoshi Yoshiaki Yoshiko Yoshio Yossi Yosuke Younes Young-ho Young-mi Youngho Yousef Yousuf Yrsa
Ysabel Ysaline Yu Yuan Yue Yui Yuichi Yuka Yukari Yuki Yukiko Yukio Yuko Yulia Yuliya Yumi Yumiko Yun Yunus Yuriko Yusra Yusuke
Yuta Yutaka Yuto Yuuki Yuxuan Yvo Yvon Zacarías Zacharie Zafar Zaheer Zahir Zaid Zaida Zaina Zaki Zakir Zaman Zamfir Zandile
Zanele Zayd Zayed Zayn Zbigniew Zbyněk Zdeněk Zdenka Zdravko Zdzisław Zebedee Zeca Zechariah Zeev Zeki Zélie Zenobia Zenon Zev
Zhanna Zhen Zheng Zhi Zhiwei Zia Ziad Ziggy Zihan Zinaida Zinhle Zipora Zisis Zita Ziyad Ziyi Zlatan Zodwa Zohreh Zoi Zoltan
Zoraida Zorica Zsófia Zsolt Zsuzsanna Zubair Zuhair Zulema Züleyha Zulfiqar Zuri Zuriñe Zuzana Zuzanna Zvonimir Zwaantje
Zygmunt Øystein Øyvind
`;
