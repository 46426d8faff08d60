/** Given names that the tagger's own dictionary lacks: what people are called in Europe, the Americas, Africa, the Middle East and Asia. */
export const givenNameList = `
Aadhya Aarti Aase Aashish Abbas Abdelkader Abdirahman Abdulaziz Abdullahi Abebe Abed Abelardo Abena Abhay Abhijit Abhinav
Abhishek Abimbola Abioye Achieng Achilleas Achim Adaeze Adalbert Adalgisa Adamantia Adaobi Ade Adebayo Adebola Adedayo Adeel
Adegoke Adekunle Adélaïde Adelgunde Adelheid Adeola Adesola Adetokunbo Adewale Adil Adina Aditi Aditya Adnan Adoración Adriaan
Adunni Adwoa Afia Afua Agata Agathe Agnès Agneta Agnethe Agnieszka Agostino Agus Agustín Ahlam Ahn Ahuva Aiko Ailsa Aimé Aimée
Ainara Aine Ainhoa Aitana Aitor Ajay Ajit Akane Akanksha Akash Åke Akemi Akhil Aki Akihiko Akihiro Akiko Akin Akinyi Akio
Akosua Aksel Akshay Akua Akwasi Alaa Alaric Alasdair Alban Albane Alberta Albin Aldina Aldous Aleix Aleksey Aleš Alessia
Alessio Alethea Alexej Alexey Alfio Alfons Alfreda Alfredo Algernon Alin Alípio Alix Aliya Aliyah Alla Almudena Almut Alojzy
Alok Alondra Alper Alun Alva Álvaro Alwin Alyona Ama Amadi Amadou Amal Aman Amancio Amandine Amani Amara Amardeep Amaury Amaya
Ambroise Ambrose Amedeo Ameer Amélie Amerigo Amílcar Amin Amira Amita Amitabh Amjad Amma Amnon Amol Amparo Amrita Anabela
Anahi Anaïs Anand Ananya Anastasios Anastasiya Anat Anathi Anatole Anca Andile Andrada András André Andrée Andreea Andrés
Andrija Anele Aneurin Ángel Ángela Ángeles Angélique Angharad Anghel Angus Angustias Anh Aníbal Aniela Anikó Anil Anila
Anirudh Anjali Anju Anke Ankit Ankita Ankur Annegret Anneli Annelie Annelies Anneliese Annemiek Annick Anouk Ansel Anselmo
Ansgar Anshul Antal Anthea Anthi Antía Antje Antonietta Antonina Antonios Antti Anuj Anupam Anuradha Anusha Anushka Anxo
Aparna Apolline Apolonia Apostolos Aqsa Aquilino Araceli Araminta Arantxa Aránzazu Arash Aravind Archana Arden Arend Arezoo
Argyris Ariadna Ariane Arieh Ariella Arif Aris Aristea Aristide Aristides Aristotelis Arjan Arkadiy Arkady Arlo Armelle
Armindo Arnaldo Arnau Arnd Arndt Arne Arnulf Árpád Arsène Arseny Artyom Arun Aruna Arvid Arvind Arwen Åsa Asad Asante Asbjørn
Ascensión Åse Asghar Ashby Ashish Ashok Ashwin Ashwini Asier Asif Asim Asli Asma Asmaa Assia Assunta Asta Asuka Asunción Asya
Atakan Atanasio Athanasios Athénaïs Athina Atif Atsuko Atsushi Atticus Attila Atul Aubin Aud Aude August Augusta Augustin Aung
Aurel Aurélie Aurélien Aurelio Aurora Aurore Averil Avinash Avis Aviva Avner Avraham Awais Axel Axelle Ayaka Ayako Ayanda
Ayman Ayodele Ayomide Ayoub Ayşe Aysha Aysun Aytaç Ayumi Azadeh Aziza Azubuike Azucena Azzurra Babajide Babak Babatunde
Babette Badr Bae Bahar Bahram Bailey Balaji Balázs Baldomero Baldur Baltasar Baltazar Balthasar Balwinder Bao Baptiste Bärbel
Barnabé Barnaby Barthélemy Bartolomé Bartłomiej Bartosz Bas Basem Bashir Basil Basile Basilio Basim Basma Basti Bastiaan
Bastian Bastien Batya Baudouin Błażej Beata Beate Beatrix Begoña Behnam Behrouz Bekir Béla Belén Bellamy Belmiro Bence
Benedetta Benedetto Benedict Bénédicte Benedikt Benedita Bengt Benigno Benno Benoît Bente Bento Bérengère Bérénice Berit Berk
Bernabé Bernadett Bernarda Bernd Berta Berthold Bertold Bettany Beyza Bharat Bharati Bhaskar Bhavesh Bhavna Bhavya Bhupinder
Biagio Biel Bijan Bina Binh Binta Birger Birgit Birgitta Birte Bjarne Bjørn Blaise Blandine Blanka Blas Blodwen Bo Bo-young
Boaz Bodil Bodo Bogdana Bogumił Bogusław Bohdana Bohumil Bohuslav Bojan Bolesław Bongani Boniface Bonifacio Borghild Borislav
Borja Börje Boubacar Božena Bozhidar Brais Bram Branka Branko Branwen Braulio Braxton Brayden Breixo Břetislav Brid Brieuc
Brígida Brita Britta Bronagh Bronisław Bronislav Bronwen Bruna Brunella Brunhilde Bryn Brynhild Bryony Budi Buhle Burak Burcu
Burghard Burkhard Busisiwe Büşra Byung-ho Cadence Caetano Caio Călin Calixto Callista Callum Calogero Calum Camelia Can
Candela Candelaria Cándida Caoimhe Capucine Caradoc Caridad Carine Carmelo Carmine Carsten Carys Casimiro Casper Caspian
Cassius Catalin Catalina Cathal Cátia Catriona Cayetana Cayetano Cécile Cees Ceferino Célestin Celestino Céline Celso Cem
Cemal Cengiz Ceren Ceri Ceridwen César Cesare Cezary Chaim Chana Chandan Chandrika Chang-min Chara Charalambos Charlène
Charline Charo Charu Chau Chauncey Cheikh Chelo Chema Chen Chetan Chiamaka Chiara Chibueze Chidi Chidinma Chie Chieko Chiharu
Chika Chikako Chike Chimamanda Chinedu Chinonso Chinua Chinwe Chinyere Chioma Chitra Chiyo Christel Christelle Christer
Christian Chrysoula Chukwu Chukwudi Chukwuemeka Chun Chunhua Chus Cidália Cillian Cinzia Ciprian Cipriano Ciro Citlali
Citlalli Claas Clarisse Claudiu Clémence Clément Clémentine Clodagh Clothilde Codruța Coen Coline Colm Colum Conall Conceição
Concepción Concetta Conchita Conny Constant Constanze Cor Corentin Cormac Corneliu Corrado Cosima Cosimo Cosmin Cosmo Costel
Crescencio Cressida Crina Crispin Cristi Cristian Cristiane Cristóbal Cristovão Cruz Csaba Csilla Cuauhtemoc Cunégonde Cuong
Curro Custodio Cuthbert Cyprian Cyprien Cyriaque Cyrille Czesław Da-eun Dacian Daciana Dae Dae-jung Dafydd Dag Dagfinn Dagmar
Dagny Daichi Daiki Daire Dairine Daisuke Dalia Dalibor Dámaso Damiano Damilola Danièle Danuta Danyal Dariush Dariusz Darragh
Darshan Darshana Darya Dashiell Davide Davor Dawid Dayo Dearbhla Debashish Declan Deepa Deepika Delfina Delroy Demba Demelza
Demetrio Dénes Deniz Denzel Dermot Derya Desiderio Désiré Desislava Despina Detlef Detlev Dev Devendra Devika Dewi Dezső
Dhananjay Dharmendra Dhruv Didem Didier Diederik Diether Dietlinde Digby Digna Dilara Diletta Dilip Dilys Dimitar Dimitra
Dimitrios Dinu Diogo Dionisio Divya Djamila Djibril Dmitriy Doina Domenico Domi Domitila Donal Donatella Donatien Donato
Donnacha Dóra Dorel Dorin Dorota Dorothée Dörte Dougal Dov Dragana Dragomir Dragoș Drahomíra Drusilla Duarte Dubravka Duc
Dulce Dumitru Dung Durga Dusan Dvora Eamon Éamonn Earl Ebba Ebele Ebere Eberhard Ebru Ebuka Ecaterina Ece Eckart Eckhard
Edelmira Edeltraud Edina Edmundo Édouard Edson Eduarda Edurne Edwige Edyta Eelco Eero Eeva Efe Efosa Efraín Efrat Efstathios
Efthymia Eftychia Efua Egbert Egil Egon Ehrenfried Ehrentraud Ehud Eiji Eiko Eilert Eilidh Eilís Eimear Einar Eino Eirik
Eirini Eirlys Eithne Eivind Ekene Ekkehard Ekow Eladio Eleftheria Eleftherios Eleonora Éléonore Elettra Eleuterio Elfriede
Elgin Elham Éliane Éliette Eliezer Eliott Elisabete Elisabetta Élise Elisenda Eliseo Elisheva Eliška Elke Ellery Ellinor
Élodie Éloi Eloísa Eloy Elroy Els Elsbeth Else Elspeth Elżbieta Emanuele Embla Emeka Emel Emelie Emeline Emese Emeterio Emi
Emiko Émile Émilie Emlyn Emmerich Emrah Emre Emrys Encarna Encarnación Endre Eneko Enes Engelbert Engin Enguerrand Enikő
Eniola Enitan Enric Eoghan Epifanio Eran Ercole Erdem Erdmute Erdoğan Erhard Eri Éric Erkan Erkki Erlend Erling Ermanno Erna
Ernő Ersin Erwan Erzsébet Escolastica Esi Eskil Esme Esmee Espen Esra Estefanía Estevão Esti Eszter Etelka Ethelbert Étienne
Etsuko Ettore Eudes Eudora Eufemia Eugénie Eugenio Eulalia Eulalie Eulogio Eun-ji Eusebio Eustache Eustaquio Evadne Evander
Evangelia Evangelos Evaristo Evdokia Évelyne Even Everard Evert Everton Evgeni Evgenia Evgeniy Evžen Ewald Ewan Ewelina Ewen
Eyal Eylul Eyvind Ezequiel Ezio Fabienne Fabiola Fabricio Fadia Fadil Fahad Faisal Faiza Falk Falko Fanni Fanny Faraz Fardin
Fareed Farhad Farhan Farid Farideh Faris Farooq Farouk Faruk Fateh Fatih Fatou Faustine Faustino Fausto Fawad Fawzia Federica
Fedor Feliciano Felicidad Felicitas Felicity Felipa Félix Femi Femke Ferdi Ferenc Fereshteh Fergal Ferhat Fermín Fernand
Fernande Fernão Feroz Ferran Ferris Ferruccio Ffion Fiadh Fidelma Fikret Filipa Filipe Filippo Filiz Filomena Finbar Fingal
Finlay Finley Finn Finnian Finola Fintan Fionnuala Fiora Fiorella Firas Firat Firmin Fitzgerald Flannery Flavia Flavie Flavien
Flavio Flavius Floor Flore Florence Florencio Florent Florentina Floriane Florica Florin Floris Fokke Fola Folake Folasade
Folke Fortunato Fosca Foteini Fotini Fouad Foulques Franca Francesc Franck Franco François Françoise František Franziska
Frasier Frauke Frédéric Frederica Frédérique Freya Fridolin Friedebert Friederike Friedhelm Frode Froilán Frøydis Fuad
Fuensanta Fulgencio Fulvio Fumiko Fumio Funke Funmilayo Furkan Gabin Gábor Gaël Gaëlle Gaëtan Gaetano Gal Galina Galit Gamze
Ganesh Gangolf Garazi Garrick Gaspar Gaspard Gaspare Gaudencio Gaurav Gauri Gautam Gauthier Gavril Gayatri Gbenga Gebhard
Geert Geeta Gégé Geir Geli Gelu Gema Genaro Gennady Gennaro Genoveva Genowefa Geoffroy Georgia Georgiana Geraint Gerben Gerd
Gerda Gergely Gergő Gerhild Gerlinde Germain Germán Gernot Gero Gerold Gertrudis Gervasio Gesa Gesine Getachew Gethin Getulio
Géza Ghada Ghassan Ghazala Gheorghe Ghislain Ghislaine Ghiță Giacinto Giada Gian Giancarlo Gianfranco Giang Gianluca Gianluigi
Gianni Gianpiero Gideon Gidon Gijs Gil Gilad Gilberte Gilson Ginette Ginevra Gioacchino Giordano Giorgia Giorgos Giosuè Girish
Girolamo Gisbert Gisèle Giselher Giulia Giuliana Giuliano Giulio Giuseppina Giusy Gizella Gizem Gleb Gökhan Golnaz Gonca
Gonçalo Gontran Gopal Gordana Gorka Goro Gösta Gotthilf Gottlieb Götz Govert Govind Graça Grainne Grațiela Graziella Grażyna
Greer Greetje Greger Grégoire Gregoria Grete Griet Griffith Grigore Grigori Grigoris Grigory Gro Grzegorz Guadalupe Guang
Gudmund Gudrun Guénolé Guglielmo Gugu Guilhem Guille Guillemette Guillermina Guinevere Gül Gülay Gülsen Gulshan Gumersindo
Gundula Gunhild Gunilla Gunn Günter Günther Guntram Gunvor Guo Guri Gurpreet Guðrún Guthrie Guus Guy Gwenaël Gwenaëlle
Gwendolen Gwendoline Gwyn Gyda Gyöngyi György Gyula Ha-joon Haakon Hadas Hadassah Hadeel Hadiza Hadrien Hae-won Haidar Haizea
Hajnalka Hakan Hakim Håkon Halil Halima Halina Halldis Haluk Halvard Halvor Hamad Hamed Hamida Hamish Hanako Hanan Hang Hanh
Hani Hanif Hanne Hanneke Hannelore Hannes Hannu Harald Harbhajan Hardik Hari Haris Harish Harjit Harm Haroon Harpreet Harsh
Harsha Hartmut Hartwig Haruka Haruko Hashim Hassana Hatem Hauke Haya Heba Hedda Hege Heidemarie Heiderose Heidrun Heike Heikki
Heiko Heimo Hein Heiner Heinz Heinzi Heleen Helgard Helge Hélio Heliodoro Hella Helle Hellmut Helmut Helmuth Heloísa Héloïse
Helvi Hema Hemant Hendrika Henk Hennie Henning Henriette Henrike Heribert Heriberto Herlinde Herma Hermenegildo Herminia
Hermione Hernán Herta Hertha Hervé Hessel Hiba Hicham Hideaki Hideki Hideko Hideo Hien Hieu Higinio Hikari Hikaru Hila Hilario
Hilkka Hilli Hiltrud Hina Hind Hinemoa Hipólito Hippolyte Hiram Hiro Hiroaki Hiroki Hiroko Hiromi Hiroshi Hiroto Hisako Hisao
Hisham Hitesh Hitomi Hiwot Hjalmar Hjördis Hoang Holger Homero Hong Honorata Honoré Honorine Hooman Horia Horst Hortensia
Hoshi Houda Houria Howell Hristo Hrvoje Hua Hubertus Huda Hugues Huguette Hui Hulya Huma Hümeyra Hung Huong Husam Hüseyin
Hüsnü Huub Huy Hyacinthe Hye-jin Hye-won Hyejin Hynek Hyun Hyun-woo Hyunjin Iacob Iago Ianthe Iara Ibolya Ibrahima Ibtisam
Ichabod Ichiro Idan Idar Idoia Idris Idrissa Ieuan Ifeanyi Ifeoma Iffat Ifor Ifunanya Ignace Ignacia Ignacy Ignatius Ihsan
Iiris Ikechukwu Ikenna Ikram Ikuko Ilan Ilana Ilaria Ildefonso Ildikó Ileana Ilham Ilie Ilinca Ilja Ilka Ilker Ilkka Ilmari
Ilyas Ilyes Imad Iman Imani Imanol Imke Imma Immacolata Imogen Imran Imre In-ho Inácio Iñaki Inaya Inbal Indra Ineke Inga Inge
Ingeborg Ingemar Inger Ingmar Ingo Ingolf Ingram Ingvar Ingvild Inigo Inma Inmaculada Inna Ioan Ioana Ioanna Ioannis Iolanthe
Iolo Ion Ionel Ionela Ionuț Ipek Ippolita Iqbal Iqra Iraklis Irem Irfan Iria Iris Irja Irmela Irmgard Irmina Irmtraud Isambard
Isamu Isaura Isaure Iseult Ishaq Ishita Isidore Isidoro Isidro Islam Ismet Isolde Isotta Issa István Itamar Itzel Itzhak
Itziar Iulia Iulian Ivanka Ivar Ivaylo Ivica Ivo Ivonne Ivor Izabela Izaskun Izumi Izzat Jaakko Jaap Jabari Jaber Jabir Jabu
Jacek Jacinto Jacira Jacoba Jacobo Jadranka Jadwiga Jae Jae-hyun Jaehyun Jafar Jagdish Jai Jairo Jalal Jamar Jamil Jamila
Jamshid Jan Janek Janneke Jannes Jannik János Janusz Jari Jarl Jarmila Jarmo Jaromír Jarosław Jasbir Jasim Jasmeet Jasmijn
Jasmine Jasna Jaspreet Jatin Javad Javed Javi Javon Jawad Jaxon Jaya Jayant Jayesh Jean Jeannot Jebediah Jedediah Jelani Jelle
Jemima Jengo Jenő Jeppe Jérémie Jérémy Jeroen Jerónimo Jerzy Jeske Jesper Jesús Jesusa Jethro Jette Ji-eun Ji-hoon Ji-hye
Ji-min Ji-woo Ji-young Jia Jianguo Jianhua Jianing Jiawei Jignesh Jihad Jiho Jihoon Jimena Jimin Jin Jin-ho Jinan Jindřich
Jingyi Jinho Jiří Jiro Jisoo Jitka Jiwoo Jiyoung Joachim Joakim Joaquim Joaquín Joaquina Job Jocasta Jocelyne Jochem Jochen
Joël Joep Joji Jojo Joke Jolán Jolanda Jolanta Jonatan Jong-un Joon Joon-ho Joop Joost Jörg Joris Jorma Jörn Jorunn Jos José
Joseba Josema Josep Josette Josiane Josselin Jost Josu Josué Josune Jouni Jovan Józef József Jørgen Juanjo Juanma Judicaël
Judit Judyta Juha Juhani Jukka Jule Juliane Jun-ho Jun-seo Junaid Junichi Junji Junjie Junko Jupp Jurgen Juri Jurriaan Jussi
Justa Justo Justyna Jutta Jyoti Kaan Kaare Kaarina Kabir Kader Kadir Kagiso Kahurangi Kaija Kaisa Kaito Kaja Kajal Kalani
Kalevi Kalliopi Kálmán Kalpana Kalyan Kamau Kamran Kanako Kaori Kaoru Kapil Karan Kåre Kareem Karel Karine Karlheinz Karol
Karola Károly Karsten Karthik Kartik Kasim Kasper Kata Katalin Katarzyna Kateryna Käthe Kathrin Katja Katri Katrin Katsumi
Katsuo Katya Kauko Kaushik Kaveh Kavya Kaya Kayden Kayhan Kayo Kazimierz Kazue Kazuhiko Kazuhiro Kazuki Kazuko Kazuo Kazuya
Keanu Kees Kehinde Kei Keiji Keijo Keiko Keisuke Keita Kelechi Kelvin Kemal Kenan Kenichi Kenji Kenta Kentaro Kenya Kerem
Kerstin Kerttu Keshav Ketan Kévin Keyshawn Keyvan Kezia Keziah Khady Khalida Khalil Khanh Khanyi Khaya Khoa Khurram Kianoush
Kike Kiko Kilian Killian Kim-ly Kimiko Kimmo Kinga Kirsi Kirsteen Kirsty Kishore Kiyoko Kiyoshi Kjartan Kjell Kjersti Klaas
Klara Klothilde Knud Knut Koen Kofi Kohei Koichi Koji Kojo Koldo Komal Konstantin Konstantina Konstantinos Konstanty Koos
Koray Korbinian Kornél Kornelia Kostas Kostya Kosuke Kota Kotaro Kouassi Krasimir Krijn Krishna Krister Kristiina Kristijan
Kristín Kristóf Kristoffer Krisztián Krisztina Kriti Krystian Krystyna Ksenia Kübra Kuldeep Kumar Kumiko Kunal Kunibert
Kunigunde Kunle Kusum Květa Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Kylian Kyllikki Kyoko Kyriaki Kyriakos Kyung Kyung-soo
Lachlan Ladan Ladislas Ladislav Laetitia Lajos Lakeisha Lakisha Lakshman Lakshmi Lalit Lalita Lambros Lamia Lamine Lan
Lancelot Lapo Lasse László Lata Latif Laure Laureano Laurens Laurențiu Laurette Lauri Lazare Lázaro Léa Leander Léandre
Leberecht Lech Leela Leendert Lefteris Lei Leire Lemuel Lenchen Lene Lenka Lenneke Lennox Léo Leocadia Léon Leoncio Leonhard
Leonidas Léonie Leonor Leontin Léontine Leopoldo Leoš Lerato Leroy Leszek Letizia Lev Levent Leyre Li Liang Libor Libuše
Lidiya Lieke Lien Lies Liesbeth Liesel Lieselotte Lieve Lígia Lihua Liisa Lijuan Liliane Liling Lilla Lillemor Lilli Lilou
Lindiwe Ling Linh Linnea Liora Lisandro Lisbeth Lise Liselotte Livio Liviu Ljiljana Ljubica Ljudmila Llewellyn Lluís Lodewijk
Lodovico Loes Loïc Loïs Loïse Loles Loli Long Lóránt Lorcan Loredana Lorenz Lorenza Lőrinc Loris Lothar Lotta Louane Louison
Louna Lourdes Lourenço Lovisa Lowri Luan Lubna Lubomír Lubor Luboš Lucette Lucienne Lucila Lucio Lucius Lucjan Lucrecia
Lucrezia Lucyna Luděk Ludger Ludivine Ludmila Ludmilla Ludovica Luigia Luitgard Luitpold Luiza Lukáš Lukasz Luminița Lumír
Lungile Lütfi Lutz Luzia Lwazi Lyam Lydie Lysander Lyubov Lyudmila Maaike Maarit Maarten Macarena Macario Machteld Mădălina
Maddox Madhav Madhavi Madhu Madhuri Madoc Maël Maëlle Maëlys Maeve Mafalda Magali Magdolna Magne Magnhild Magnolia Małgorzata
Mahalia Mahendra Mahima Mahina Mahmood Mahmud Mahnaz Mahsa Mai Maialen Maija Maik Maike Maiko Mairead Mairi Majed Majid Makena
Maki Makis Makoa Makoto Maksym Malachi Malene Malin Malini Malka Malte Malvina Mamen Mami Mana Manaaki Manabu Manal Manas
Manasi Manav Mandeep Mandla Manfredi Mangesh Manisha Manjeet Manju Manjunath Manlio Manni Manoel Manoj Manolis Manolo Mansoor
Mansour Manu Mao Marceau Marcelina Marceline Marcelino Marcial Márcio Mareike Marek Margarete Margit Mariama Mariangela
Maricarmen Maricela Marieke Marielle Mariette Marigold Marijke Mariko Marilena Marília Marin Marine Marinela Marinette Marit
Marita Mariusz Marja Marjatta Marjolaine Marjolein Márk Markéta Markku Markward Marlies Marloes Marlowe Marmaduke Marthe
Martial Martijn Martín Martino Márton Martti Marwan Maryse Maryvonne Marzena Marzieh Masaaki Masahiro Masaki Masako Masami
Masao Masaru Masashi Masato Masayuki Masood Massimiliano Massimo Máté Matěj Mateus Mateusz Mathéo Mathurin Matías Mats
Matthieu Matyáš Mauri Maurin Maurizio Mauro Maxence Maximiliane Maximilien Maximino Mayank Maysa Mayte Mayu Mayumi Mayur Mazen
Mbali Mechthild Meena Meenakshi Meera Mees Megha Megumi Mehetabel Mehran Mehrdad Mehul Mei-Ling Meike Meiling Meinhard Meinolf
Meir Melchor Melek Mélisande Mélodie Melody Melquiades Meltem Menachem Menno Mercè Mercedes Merche Merel Mererid Meriel
Meritxell Merja Merrick Mert Merve Metin Mette Mhairi Mi-kyung Micha Michalis Michela Micheline Michiel Michiko Mickaël
Mieczysław Mieke Mieko Mihaela Mihail Mihailo Mihajlo Mihalis Mihály Mihnea Mihoko Mikael Miki Mikio Mikkel Mikko Miklós
Mikołaj Milada Milan Milind Milorad Miloslav Miluše Min Min-ho Min-ji Min-jun Minako Minal Ming Minghao Minho Minji Minjun
Minna Minoru Miodrag Miłosz Mirabel Mircea Mireia Mireille Mirel Mirela Mirella Miren Mirjam Mirjana Mirko Mirosław Mirosława
Miroslav Miroslava Misaki Mithun Mitra Mitsuko Mitsuo Mitsuru Miyako Miyu Miyuki Mizuki Mladen Moacir Modesto Modou Mogens
Mohan Mohini Mohit Mohsen Mohsin Moin Moisés Momoko Moni Monserrat Montse Montserrat Morag Mordecai Mordechai Morgana Morgane
Morten Mortimer Morwenna Mouna Mounir Mourad Mpho Mridula Mubarak Mugur Muhammet Muireann Mujahid Mukesh Mukhtar Mukul Muna
Munir Munira Murali Murat Murdo Murdoch Murilo Murray Musa Mushtaq Muslim Mwangi Myfanwy Mykhailo Mykola Myung Naama Nabil
Nabila Nacera Nacho Nachum Nada Nadeem Nadège Nader Naděžda Nadezhda Nadim Nadir Nadira Nadja Naeem Nael Naftali Nagore Nahid
Naïm Najib Najla Najwa Nakul Nalani Naledi Nam Namrata Nana Nanako Nandi Nandini Nándor Nanna Nao Naoki Naoko Naoto Narayan
Narciso Narendra Naresh Nargis Nasir Nasreen Nasrin Nasser Natacha Nataliya Natalja Natascha Nath Nati Natividad Natsuki
Natsumi Navdeep Naveen Navid Navin Navneet Nawal Nayeli Nazanin Nazaret Nazia Nazir Nazli Ndidi Ndubuisi Nebojsa Necati Neel
Neelam Neele Neeltje Neeraj Neeta Nefeli Neha Nehemiah Nekane Nektarios Nele Nello Nemanja Nemesio Nenad Nerea Nermin Nerys
Nesrin Nesta Néstor Neus Neven Nevena Nga Ngaire Ngoc Ngozi Nguyet Nhung Niall Nicanor Nicasio Nicolae Nicoleta Nicoletta
Nicolò Nicu Nida Nidhi Niek Nienke Nieves Nihal Nikolaos Nikolas Nikolaus Nikolett Nilesh Nilgun Niloufar Nilüfer Nima Nimisha
Ninon Nir Niraj Nirmala Nishant Nitin Nitya Nitzan Nizar Njeri Njoroge Nkechi Nkem Nkemelu Nkosana Nkosi Nnamdi Nneka Nobu
Nobuko Nobuo Nobuyuki Noé Noël Noelani Noelia Noémie Noga Nohemi Nokuthula Nola Nolwenn Nomsa Nomvula Nonso Noora Norberto
Noriko Norio Norris Nosipho Noura Nthabiseng Ntombi Nuala Nuno Nunzia Nura Nurhan Nuri Nuria Nuwal Nyambura Nyasha Oanh
Obadiah Obdulia Obi Obinna Océane Ochieng Octavian Oda Odd Oddvar Odessa Odete Odile Odilo Odilon Ofer Ofra Ogechi Ognjen
Oihana Oisin Ojas Okan Okechukwu Olabisi Oladele Ólafur Olalla Olamide Olanrewaju Olavi Olayinka Oldřich Ole Oleh Olena Olha
Oliwia Olle Olli Olu Oluchi Oluf Olufemi Olufunke Olumide Oluwaseun Oluwaseyi Oluwatobi Olwen Olympe Olympia Ombeline Omid
Omolara Ondřej Onofre Onur Onyeka Oona Oonagh Ophélie Oren Oreste Orestis Orhan Oriana Oriane Oriol Orit Orla Orlagh Orly
Ornella Orsola Orsolya Orson Ortrud Ortwin Osagie Osamu Osbert Osborne Oswaldo Oswin Otakar Otávio Othman Otieno Otmar Ottavia
Ottavio Ottilie Ottmar Ottokar Ottoline Ousmane Outi Ove Ovidio Ovidiu Ozan Özge Özgür Özlem Paavo Paco Padma Päivi Päivikki
Pál Palesa Pallavi Palle Paloma Panagiota Panagiotis Pancracio Pankaj Pankraz Panos Paquita Pär Parag Paramjit Paraskevi
Parisa Parth Parul Parveen Parvin Parviz Pascale Pascaline Pascual Pasquale Patricio Patrizia Patrycja Pau Paulin Paulino
Pavan Pavla Pavlína Pavlos Paweł Pawel Payam Paz Pekka Pelayo Pelin Pelle Pelumi Penda Pentti Pepa Pepe Pepijn Per Percival
Peregrine Perico Pernille Perpetua Perrine Pertti Péter Petre Petrică Petronila Petru Petteri Petula Petunia Peyton Phileas
Philibert Philippa Phillipa Philomène Phineas Phong Phuc Phuong Pier Piera Pierluigi Piero Pierrette Pierrot Piers Piet Pili
Pim Pina Pinchas Ping Pippa Pirjo Pirkko Piroska Plácido Plamen Pınar Policarpo Ponciano Poncio Pooja Poonam Porfirio Poul
Pouya Prabhakar Prabhat Prachi Pradeep Pramod Pranav Pranay Prasad Prashant Prateek Pratibha Pratik Praveen Pravin Práxedes
Preben Predrag Preeti Přemysl Prerna Primitivo Primrose Priti Priya Priyanka Procopio Prosper Prudencio Przemysław Puleng
Puneet Purificación Purnima Pushpa Putri Qasim Qi Qiang Qing Quan Quang Quique Quirin Quirino Quitterie Quoc Quy Quynh Rabia
Rachana Radek Radha Radhika Radim Radka Radmila Radomír Radosław Radovan Raelynn Rafa Rafał Rafaela Raffaele Raffaella
Rafferty Rafiq Raghav Raghu Ragna Ragnar Ragnhild Raheem Rahim Rahima Rahma Raija Raimo Raimund Raimundo Raj Raja Rajat Rajeev
Rajendra Rajiv Rajni Raju Rakesh Ralston Rama Ramadan Raman Ramazan Ramesh Rami Ramin Ramón Ramya Ramzi Ran Rana Ranjan
Ranjana Ranjit Raphaël Raphaëlle Rareș Rasha Rasheed Rasheeda Rashida Rashmi Rasool Rastislav Ratan Ratko Rauf Raúl Rauno Ravi
Ravindra Raymonde Razia Răzvan Rebekka Redmond Reena Refilwe Régine Régis Rei Reidar Reijo Reiko Reinaldo Reine Reiner
Reinhard Reinhild Reinier Réka Rekha Remedios Rémi Remigiusz Rémy Ren Renate Renaud René Renée Renu Renuka Renzo Reshma Reuven
Revathi Reyes Rezső Rhodri Rhys Ricarda Richa Rifat Rigoberta Rigoberto Riikka Riitta Rik Rika Rima Rinaldo Risa Rishi Risto
Ritesh Ritika Ritsuko Ritu Rivka Riyad Rizal Rizwan Roald Roar Róbert Robin Rocío Rodica Rodolphe Rodrigue Roelof Rogério
Rohini Rohit Roisin Roksana Rolande Romain Román Romana Romane Romaric Romilly Romina Romolo Romuald Romualdo Romy Ronen
Rongrong Ronit Roque Rosalba Rosalía Rosamund Rosângela Rosaria Rosaura Roseline Roselyn Roselyne Rosendo Roser Roshni Rosi
Rossana Rossella Rostislav Rostyslav Roswitha Rotimi Rotraud Roya Royston Rozália Rózsa Ruairi Ruaridh Ruchi Rudi Rüdiger
Rufino Ruggero Rui Rukhsana Rukmini Runa Rune Ruoxi Rupa Rupali Ruperto Rupesh Ruprecht Ruqayyah Ruslan Rutendo Rutger
Rutherford Ruud Růžena Ryker Ryleigh Ryo Ryoko Ryota Ryszard Ryuichi Ryuji Saad Saadia Saara Saba Sabah Sabatino Sabela Sabiha
Sabir Sabri Sacha Sachiko Sachin Sadia Sadiq Saeid Safa Safiya Sagar Sagi Sagrario Sahil Said Saif Saima Sajid Sajjad Sakari
Saki Salah Saleem Saleh Salem Salim Salima Salimata Salman Salomé Sama Samanta Samar Samba Sameer Samia Samina Samson Sana
Sancho Sanda Sander Sandhya Sándor Sandrine Sanele Sang-hoon Sang-woo Sangeeta Sanghoon Sanja Sanjana Sanjeev Sanjiv Sanna
Sanne Santi Santosh Saoirse Sapna Sari Sarika Sarit Sarita Šárka Sarmad Saroj Sarolta Sasa Sascha Saskia Satish Satoko Satomi
Satoru Satu Saturnina Saturnino Satyam Saúl Saurabh Saverio Savita Sławomir Sawsan Sayaka Sayuri Schorsch Se-hun Sebald
Sebastião Sébastien Secundino Sedat Seema Segismundo Ségolène Segun Seiichi Seija Seiji Seiko Selcuk Selin Selwyn Sema Semih
Semra Semyon Seo-jun Seo-yeon Seojun Seoyeon Sepideh Seppo Serafin Séraphin Seraphina Séraphine Serdar Sergej Sergi Serhiy
Serkan Setareh Setsuko Seun Seung Seung-hyun Severiano Séverin Séverine Severino Sevgi Sevim Seyed Shabana Shadi Shafiq
Shaheen Shahida Shahin Shahnaz Shahram Shahrzad Shahzad Shai Shailesh Shakeel Shakir Shalini Shamim Shams Shamus Shanelle
Shanice Shaniqua Shankar Shantanu Shanti Shaoyong Sharad Sharif Sharmila Shashank Shashi Shaul Shazia Shefali Sherif Shigeo
Shigeru Shikha Shilpa Shimon Shin Shinichi Shinji Shinobu Shiori Shireen Shirin Shiro Shiv Shivani Shizuka Shizuko Shmuel Sho
Shoaib Shobha Shoichi Shoji Shoshana Shota Shraddha Shreya Shruti Shu Shuai Shubham Shuichi Shuji Shulamit Shun Shunsuke
Shweta Siamak Sian Sibel Sibongile Sibusiso Siddharth Siddiq Sidonie Siebe Siegbert Sieghard Sieglinde Siegmund Sigbjørn
Sigmar Signe Sigrid Sigríður Sigrun Sigurd Silke Silvana Silvano Silverio Silvester Silvestre Silviu Simão Simeon Simin Simón
Simonetta Simphiwe Simran Sina Sinan Sindre Sinead Sinforoso Sini Sinikka Sioned Sipho Siraj Siri Sirpa Siv Sixten Sixtine
Sixto Sjaak Sjoerd Sjur Skylar Skyler Slavica Slavko Slavomír Slawomir Smita Smriti Sneha Snorre Snorri So-young Sofiya Sohail
Soheil Soheila Sohrab Sol Solange Soledad Solène Solveig Somchai Somto Soňa Sonal Sonali Songul Sönke Soo Soo-jin Soojin
Soraya Sorcha Sören Sorin Sorina Soroush Sota Sotero Sotiria Sotiris Soumya Sourav Soyoung Spyridon Spyros Søren Srikanth
Srinivas Stamatis Stanford Stanimir Stanisław Stanisława Stanislas Stanko Stavros Stavroula Stefania Steffen Steffi Stein
Steinar Stelios Stellan Steluța Stepan Štěpánka Steph Stéphane Sterre Stian Stig Stijn Stoyan Stratos Sture Su-jin Suad
Subhash Subramaniam Sudha Sudhir Suhail Sujata Sujit Sukhdeep Sukhwinder Sulaiman Sule Suleiman Süleyman Sultan Suman Sumaya
Sumiko Sumitra Sundar Sung Sung-min Sungmin Sunil Sünje Sunniva Supriya Suraya Surbhi Surendra Surinder Surya Sushant Sushil
Sushma Susumu Suze Suzon Svatopluk Svea Svein Svenja Sverre Svetlana Svitlana Svyatoslav Swantje Swapna Swapnil Swati Swetlana
Sybille Sylvain Sylvaine Sylvestre Sylvette Sylwester Sylwia Synnøve Szabolcs Szilvia Tadashi Tadeusz Tadhg Tae-hyung Taehyun
Taeko Tafadzwa Taffy Tage Tahani Tahir Tahira Taiki Taina Taiwo Takahiro Takako Takao Takayuki Takeo Takeshi Takuma Takumi
Takuya Talal Talat Talha Tali Talib Tallulah Talulah Tamás Tamer Tamiko Tamim Tamsin Tancrède Tancredi Taner Tanguy Tânia
Tanja Tanveer Tanvi Tapani Tapio Taras Tarek Tarik Tariq Tariro Tarja Tarjei Taro Tarun Tassilo Tatenda Tatjana Tatsuo Tatsuya
Tayyab Tayyip Teemu Tehmina Tejas Telesforo Telmo Temitope Tendai Teodor Teodoro Teófilo Teppo Tere Teresita Terhi Terje Tero
Teruo Tetiana Tetsuo Tetsuya Teun Thabiso Thabo Thaís Thanasis Thandeka Thandi Thandiwe Thanh Thanos Thao Thècle Themba Thembi
Themis Théo Theobald Theodoros Theodosia Théophile Thérèse Theron Thi Thibaud Thibault Thibaut Thierry Thies Thijs Thilo Thinh
Thomais Thora Thorben Thorbjørn Thorsten Thorvald Thulani Thuy Thyra Tiago Tianyu Tiberiu Tibor Tiburcio Tien Tigist Tihomir
Tiina Tijmen Till Tilman Tímea Timéo Timo Timofey Timoteo Timothée Tinashe Tiphaine Titilayo Titouan Tiziana Tiziano Tjeerd
Tlaloc Toan Tobenna Tobi Todor Toini Toivo Tolga Tollef Toluwani Toma Tomás Tomé Tomi Tomislav Tomoaki Tomohiro Tomoki Tomoko
Tomomi Tomoya Tone Toon Tope Topi Tor Torben Torbjørn Tord Tore Torgeir Torhild Toribio Torill Torkel Torkil Torleif Torquil
Torstein Torsten Toru Torunn Torvald Toshiaki Toshiko Toshio Toshiyuki Tova Tove Traian Trang Tranquilino Traudl Traugott
Traute Trayvon Treasa Tremaine Trevon Trijntje Trine Trinh Trinidad Tristram Troels Trond Trude Truls Trung Trupti Truus
Trygve Tsepo Tshepo Tsubasa Tsutomu Tsuyoshi Tuan Tuba Tudor Tufan Tugba Tuija Tülay Tullio Tumelo Tunde Tunji Tuomas Turgut
Turid Turo Tushar Tuula Tuulikki Tuyet Twan Txell Txema Tyrell Tyrese Tzipi Tzvi Ubaldo Uche Uchenna Łucja Uday Udo Ufuk Ugo
Ugochi Uğur Łukasz Ulf Uli Ulla Ulrika Ulrike Ulysse Uma Umair Umar Umesh Ümit Umut Una Unai Unni Upasana Urbain Urbana Urbano
Urho Uriah Uriel Urmila Urpo Urraca Ursel Ursule Urszula Usama Uschi Uta Ute Uthman Utkarsh Uwe Uxía Uzi Vaclav Vadim Vaggelis
Vahid Vaibhav Väinö Vaishali Valdemar Valeri Valérian Valeriano Valerio Valeriu Valeska Van-anh Vandana Vani Vanya Vappu
Varsha Varun Varvara Vasant Vasco Vasil Vasile Vasileios Vasiliki Vasilis Vasudha Vasyl Vaughan Vaughn Vebjørn Vedat Veena
Veerle Vegard Veikko Veit Veli Velimir Venancio Vendela Vendula Venetia Venkat Venkatesh Ventura Verena Verity Véro Veronika
Véronique Vesa Vesta Vibeke Vibha Vicenta Victoire Víctor Victoriano Victorien Victorin Victorine Vida Vidar Vidya Vigdis
Viggo Vijay Vijaya Vikas Vikram Vikramjit Viktoriya Vilde Vilho Ville Vilma Vilmos Vimal Vimala Vinay Vinayak Vincenza Vineet
Vinh Vinita Vinod Vinzenz Viola Violaine Violette Viorel Viorica Vipin Vipul Virág Virender Virgilio Virginie Virpi Virtudes
Vishal Vishnu Visitación Vít Vitali Vitaliy Vitaly Vítězslav Vito Vítor Vitória Vittoria Vittorio Viviane Vladěna Vladimíra
Vlasta Vlastimil Vojtěch Volkan Volker Volkmar Vsevolod Vuk Vusi Vyacheslav Wacław Władysław Wael Wafa Wagner Wahid Wairimu
Walburga Waldemar Waldo Waleed Walfried Walid Walpurga Walther Waltraud Waltraut Wambui Wanderley Wandrille Wanjiku Wanjiru
Waqar Waseem Wasim Wassim Wataru Wawrzyniec Weimin Weiming Wellington Wen Wenceslao Wendelin Wendeline Wenjie Wenke Wenzel
Weronika Wessel Wibke Widad Wiebe Wiebke Wieland Wiesław Wiesława Wietse Wiktor Wiktoria Wilhelmine Willem Willemijn Willi
Willibald Wim Wiremu Witold Wladimir Włodzimierz Wolf Wolfhard Won-ho Woo-jin Woojin Wunibald Wynona Xabi Xabier Xander Xanthe
Xaver Xavi Xenia Xia Xiang Xiao Xiaohong Xiaoli Xiaolin Xiaoming Xin Xiomara Xiu Xiulan Xiuying Xoan Xochitl Xolani Xuan Xue
Yaa Yaakov Yacouba Yadira Yago Yahya Yair Yaiza Yakup Yamileth Yana Yang Yannis Yaretzi Yaron Yasar Yasemin Yaser Yash
Yara Yashwant Yasin Yasir Yasmeen Yasmina Yasuhiro Yasuko Yasuo Yasushi Yating Yavuz Yaw Yazan Ye-jin Yegor Yehuda Yehudit Yejin
Yemi Yeon-ju Yetunde Yewande Yi Yiannis Yichen Yifan Yigal Yiming Yinka Yitzhak Ylva Yngve Yoann Yoav Yochanan Yoel Yogesh
Yogita Yohan Yoichi Yoko Yolande Yoli Yona Yongsu Yoon-hee Yorgos Yori Yoshi Yoshiaki Yoshiko Yoshio Yossi Yosuke Younes
Young-ho Young-mi Youngho Yousef Yousuf Yrjö Yrsa Ysabel Ysaline Yseult Øystein Yu Yuan Yuchen Yue Yui Yuichi Yuka Yukari Yuki
Yukiko Yukio Yuko Yulia Yuliya Yumi Yumiko Yun Yun-a Yunus Yuridia Yuriko Yusra Yusuke Yuta Yutaka Yuto Yuuki Yuxuan Øyvind
Yvo Yvon Zacarías Zacharias Zacharie Zafar Zaheer Zahir Zaid Zaida Zain Zaina Zaki Zakir Zaman Zamfir Zander Zandile Zanele
Zayd Zayden Zayed Zayn Zbigniew Zbyněk Zdeněk Zdenka Zdravko Zdzisław Zebedee Zeca Zechariah Zeev Zeki Zélie Zeljko Zenaida
Zeno Zenobia Zenon Zev Zhanna Zhen Zheng Zhi Zhihao Zhiwei Zia Ziad Ziggy Zihan Zinaida Zinhle Zipora Zisis Zita Zixuan Ziyad
Ziyi Zlatan Zodwa Zohreh Zoi Zoltan Zoraida Zorica Zsófia Zsolt Zsuzsanna Zubair Zuberi Zuhair Zulema Züleyha Zulfiqar Zulmira
Zuri Zuriñe Zuzana Zuzanna Zvonimir Zwaantje Zygmunt
`;
