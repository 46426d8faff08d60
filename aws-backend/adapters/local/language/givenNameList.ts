/** Given names that the tagger's own dictionary lacks: what people are called in Europe, the Americas, Africa, the Middle East and Asia. */
export const givenNameList = `
Aadhya Aarti Aase Aashish Abbas Abdelaziz Abdelkader Abdirahman Abdulaziz Abdullahi Abebe Abed Abelardo Abena Abhay Abhijit
Abhinav Abhishek Abimbola Abiola Abioye Abubakar Achieng Achilleas Achim Adaeze Adalbert Adalgisa Adamantia Adaobi Ade Adebayo
Adebisi Adebola Adedayo Adeel Adegoke Adekunle Adélaïde Adelgunde Adelheid Adeola Adesola Adetokunbo Adewale Adil Adina Aditi
Aditya Adjoa Adnan Adoración Adriaan Adunni Advait Adwoa Afia Afua Agata Agathe Agnès Agneta Agnethe Agnieszka Agostino Agus
Agustín Ahlam Ahn Ahuva Aigul Aiko Ailsa Aimé Aimée Ainara Aine Ainhoa Aïssatou Aitana Aitor Ajay Ajit Akane Akanksha Akash Åke
Akemi Akhil Akhilesh Aki Akihiko Akihiro Akiko Akin Akinyi Akio Akosua Aksel Akshay Akua Akwasi Alaa Alaric Alasdair Alban
Albane Alberta Albie Albin Aldina Aldous Aleix Aleksey Aleš Alessia Alessio Alethea Alexej Alexey Alfio Alfons Alfreda Alfredo
Algernon Alin Alioune Alípio Alix Aliya Aliyah Alka Alla Almudena Almut Alojzy Alok Alondra Alper Alun Alva Álvaro Alwin Alyona
Ama Amadi Amadou Amal Aman Amancio Amandine Amani Amara Amardeep Amaury Amaya Ambroise Ambrose Amedeo Ameer Amélie Amerigo
Amílcar Amin Aminu Amira Amita Amitabh Amjad Amma Amnon Amol Amparo Amra Amrit Amrita Anabela Anaëlle Anahi Anaïs Anand Anant
Ananya Anastasiia Anastasios Anastasiya Anat Anathi Anatole Anca Andile Andrada András André Andrée Andreea Andrés Andrija
Andriy Anele Aneurin Ángel Ángela Ángeles Angeliki Angélique Angharad Anghel Angus Angustias Anh Aníbal Aniela Aniket Anikó Anil
Anila Anirudh Anjali Anju Anke Ankit Ankita Ankur Annegret Anneli Annelie Annelies Anneliese Annemiek Annemieke Annick Anoop
Anouk Ansel Anselmo Ansgar Anshul Antal Anthea Anthi Antía Antje Antonietta Antonin Antonina Antonios Antti Anuj Anupam Anuradha
Anusha Anushka Anxo Aoife Aparna Apolline Apolonia Apostolos Aqsa Aquilino Araceli Araminta Arantxa Aránzazu Arash Aravind
Archana Archit Arden Arend Arezoo Argyris Ariadna Ariane Arieh Ariella Arif Aris Aristea Aristide Aristides Aristotelis Aritz
Arjan Arkadiusz Arkadiy Arkady Arlo Armelle Armindo Arnaldo Arnau Arnd Arndt Arne Arnulf Árpád Arsène Arseny Artyom Arun Aruna
Arvid Arvind Arwen Åsa Asad Asante Asbjørn Ascensión Åse Asghar Ashby Asher Ashish Ashok Ashwin Ashwini Asier Asif Asim Askar
Asli Asma Asmaa Assia Assunta Asta Asuka Asunción Asya Atakan Atanasio Athanasios Athénaïs Athina Atieno Atif Atsuko Atsushi
Atticus Attila Atul Aubin Aud Aude August Augusta Augustin Aung Aurel Aurélie Aurélien Aurelio Aurora Aurore Averil Avinash Avis
Aviva Avner Avraham Awais Axel Axelle Ayaka Ayako Ayanda Ayden Ayelén Ayhan Ayla Ayman Ayodeji Ayodele Ayomide Ayoub Ayşe
Ayşegül Aysha Aysun Aytaç Ayten Ayumi Ayush Azadeh Aziza Azubuike Azucena Azzurra Babajide Babak Babatunde Babette Badr Bae
Bahar Bahareh Bahram Bailey Balaji Balázs Baldomero Baldur Baltasar Baltazar Balthasar Balwinder Bao Baptiste Bärbel Barış
Barnabé Barnaby Barthélemy Bartłomiej Bartolomé Bartosz Bas Basem Bashir Basil Basile Basilio Basim Basma Basti Bastiaan Bastian
Bastien Batya Baudouin Beata Beate Beatrix Begoña Behnam Behrouz Behzad Bekir Béla Belén Bellamy Belmiro Beñat Bence Benedetta
Benedetto Benedict Bénédicte Benedikt Benedita Bengt Benicio Benigno Benno Benoît Bente Bento Bérengère Bérénice Berit Berk
Bernabé Bernadett Bernarda Bernd Berta Berthold Bertold Bethan Bettany Beyza Bharat Bharati Bhaskar Bhavesh Bhavna Bhavya
Bhupinder Biagio Biel Bijan Bina Binh Binta Birger Birgit Birgitta Birgitte Birte Bjarne Bjørn Blaise Blandine Blanka Blas
Błażej Blodwen Bo Bo-young Boaz Bodil Bodo Bogdana Bogumił Bogusław Bohdan Bohdana Bohumil Bohuslav Bojan Bolanle Bolesław
Bongani Boniface Bonifacio Borghild Borislav Borja Börje Borut Boubacar Božena Bozhidar Brais Bram Branka Branko Brantley
Branwen Braulio Braxton Brayan Brayden Breixo Břetislav Brid Brieuc Brígida Brita Britta Bronagh Bronislav Bronisław Bronwen
Bruna Brunella Brunhilde Bryn Brynhild Bryony Budi Buhle Bukola Bülent Burak Burcu Burghard Burkhard Busisiwe Büşra Byung-ho
Cadence Caetano Çağlar Caio Călin Calixto Callista Callum Calogero Calum Camelia Can Candela Candelaria Cándida Caoimhe Capucine
Caradoc Caridad Carine Carmelo Carmine Carsten Carys Casimiro Casper Caspian Cassius Catalin Catalina Cathal Cátia Catriona
Cayetana Cayetano Cécile Cees Ceferino Célestin Celestino Céline Celso Cem Cemal Cengiz Ceren Ceri Ceridwen Cerys César Cesare
Cezary Chaim Chana Chandan Chandrika Chang-min Chara Charalambos Charlène Charline Charo Charu Chau Chauncey Cheikh Chelo Chema
Chen Chetan Chiamaka Chiara Chibueze Chidi Chidinma Chie Chieko Chiharu Chika Chikako Chike Chimamanda Chinedu Chinonso Chinua
Chinwe Chinyere Chioma Chirag Chitra Chiyo Christel Christelle Christer Christian Chrysoula Chukwu Chukwudi Chukwuemeka Chun
Chunhua Chus Cidália Cihan Cillian Cinzia Ciprian Cipriano Ciro Citlali Citlalli Claas Clarisse Claudiu Clémence Clément
Clémentine Clodagh Clothilde Codruța Coen Coline Colm Colum Conall Conceição Concepción Concetta Conchi Conchita Conny Constant
Constanze Cor Corentin Cormac Corneliu Corrado Cosima Cosimo Cosmin Cosmo Costel Coumba Crescencio Cressida Crina Crispin Cristi
Cristian Cristiane Cristóbal Cristovão Cruz Csaba Csilla Cuauhtemoc Cunégonde Cuong Curro Custodio Cuthbert Cyprian Cyprien
Cyriaque Cyrielle Cyrille Czesław Da-eun Dacian Daciana Dae Dae-jung Dafydd Dag Dagfinn Dagmar Dagny Daichi Daiki Daire Dairine
Daisuke Dalia Dalibor Dámaso Damiano Damilola Damir Danièle Danijela Daniyar Danuta Danyal Dariush Dariusz Darragh Darshan
Darshana Darya Dashiell Davide Davor Dawid Dayana Dayo Dearbhla Debashish Declan Deepa Deepika Delfina Delroy Demba Demelza
Demetrio Dénes Deniz Denzel Dermot Derya Desiderio Désiré Desislava Despina Detlef Detlev Dev Devendra Devika Dewi Dezső
Dhananjay Dharmendra Dhruv Didem Didier Diederik Diether Dietlinde Digby Digna Dilara Diletta Dilip Dilys Dimitar Dimitra
Dimitrios Dinara Dinu Diogo Dionisio Divya Djamila Djibril Dmitriy Dmytro Doğan Doina Domenico Domi Dominika Domitila Donal
Donatella Donatien Donato Donnacha Dóra Dorel Dorin Dorota Dorothée Dörte Dougal Dov Dragana Dragomir Dragoș Drahomíra Drusilla
Duarte Dubravka Duc Dulce Dumitru Dung Durga Dusan Duván Dvora Eamon Éamonn Earl Ebba Ebele Ebere Eberhard Ebru Ebuka
Ecaterina Ece Eckart Eckhard Edelmira Edeltraud Edin Edina Edmundo Édouard Edson Eduarda Edurne Edwige Edyta Eelco Eero Eeva
Efe Efosa Efraín Efrat Efstathios Efthymia Eftychia Efua Egbert Egil Egon Ehrenfried Ehrentraud Ehsan Ehud Eiji Eiko Eilert
Eilidh Eilís Eimear Einar Eino Eirik Eirini Eirlys Eithne Eivind Ekene Ekkehard Ekow Eladio Eleftheria Eleftherios Eleonora
Éléonore Elettra Eleuterio Elfriede Elgin Elham Éliane Éliette Eliezer Eliott Elisabete Elisabetta Élise Elisenda Eliseo
Elisheva Eliška Elke Ellery Ellinor Elnaz Élodie Éloi Eloísa Eloy Elroy Els Elsbeth Else Elspeth Elżbieta Emanuele Embla Emeka
Emel Emelie Emeline Emese Emeterio Emi Emiko Émile Émilie Emlyn Emmerich Emrah Emre Emrys Encarna Encarnación Endre Eneko Enes
Engelbert Engin Enguerrand Enikő Eniola Enitan Enora Enric Eoghan Epifanio Eran Ercan Ercole Erdal Erdem Erdmute Erdoğan Erhan
Erhard Eri Éric Erkan Erkki Erlend Erling Ermanno Erna Ernő Ersin Erwan Erzsébet Escolastica Esha Esi Eskil Esme Esmee Espen
Esra Estefanía Estevão Esti Estiven Eszter Etelka Ethelbert Étienne Etsuko Ettore Euan Eudes Eudora Eufemia Eugénie Eugenio
Eugeniusz Eulalia Eulalie Eulogio Eun-ji Eusebio Eustache Eustaquio Evadne Evander Evangelia Evangelos Evaristo Evdokia Eveline
Évelyne Even Everard Everly Evert Everton Evgeni Evgenia Evgeniy Evžen Ewald Ewan Ewelina Ewen Eyal Eylul Eyvind Ezequiel Ezinne
Ezio Fabienne Fabiola Fabricio Fadia Fadil Fahad Faisal Faiza Falk Falko Fanni Fanny Faraz Fardin Fareed Farhad Farhan Fariba
Farid Farideh Faris Farooq Farouk Faruk Farzaneh Fateh Fatih Fatou Faustine Faustino Fausto Fawad Fawzia Fede Federica Fedor
Feliciano Felicidad Felicitas Felicity Felipa Félix Femi Femke Ferdi Ferenc Fereshteh Fergal Ferhat Fermín Fernand Fernande
Fernão Feroz Ferran Ferris Ferruccio Ffion Fiadh Fidelma Fikret Filipa Filipe Filippo Filiz Filomena Finbar Fingal Finlay Finley
Finn Finnian Finola Fintan Fionnuala Fiora Fiorella Firas Firat Firmin Fitzgerald Flannery Flavia Flavie Flavien Flavio Flavius
Floor Flore Florence Florencio Florent Florentina Floriane Florica Florin Floris Fokke Fola Folake Folasade Folke Fortunato
Fosca Foteini Fotini Fouad Foulques Franca Francesc Franck Franco François Françoise František Franziska Frasier Frauke Frédéric
Frederica Frédérique Freya Fridolin Friedebert Friederike Friedhelm Frode Froilán Frøydis Fuad Fuensanta Fulgencio Fulvio Fumiko
Fumio Funke Funmilayo Furkan Gabin Gábor Gaël Gaëlle Gaëtan Gaetano Gal Galina Galit Gamze Ganesh Gangolf Garazi Garrick Gaspar
Gaspard Gaspare Gaudencio Gaurav Gauri Gautam Gauthier Gavril Gayatri Gbenga Gebhard Geert Geeta Gégé Geir Geli Gelu Gema Genaro
Gennady Gennaro Genoveva Genowefa Geoffroy Georgia Georgiana Geraint Gerben Gerd Gerda Gergely Gergő Gerhild Gerlinde Germain
Germán Gernot Gero Gerold Gertrudis Gervasio Gesa Gesine Getachew Gethin Getulio Géza Ghada Ghassan Ghazala Gheorghe Ghislain
Ghislaine Ghiță Giacinto Giada Gian Giancarlo Gianfranco Giang Gianluca Gianluigi Gianni Gianpiero Gideon Gidon Gijs Gil Gilad
Gilberte Gilson Ginette Ginevra Gioacchino Giordano Giorgia Giorgos Giosuè Girish Girolamo Gisbert Gisèle Giselher Gitta Giulia
Giuliana Giuliano Giulio Giuseppina Giusy Gizella Gizem Gleb Gökhan Golnar Golnaz Gonca Gonçalo Gontran Gopal Gordana Gorka Goro
Gösta Gotthilf Gottlieb Götz Govert Govind Graça Grainne Grațiela Graziella Grażyna Greer Greetje Greger Grégoire Gregoria Grete
Griet Griffith Grigore Grigori Grigoris Grigory Gro Grzegorz Guadalupe Guang Gudmund Gudrun Guðrún Guénolé Guglielmo Gugu
Guilhem Guille Guillem Guillemette Guillermina Guinevere Guiying Gül Gülay Gulnara Gülsen Gulshan Gumersindo Gundula Gunhild
Gunilla Gunn Günter Günther Guntram Gunvor Guo Guoqiang Guri Gurpreet Gurvan Guthrie Guus Guy Gwenaël Gwenaëlle Gwendolen
Gwendoline Gwladys Gwyn Gyda Gyöngyi György Gyula Ha-joon Haakon Hadas Hadassah Hadeel Hadi Hadiza Hadley Hadrien Hae-won Haidar
Haitham Haizea Hajnalka Hakan Hakim Håkon Halil Halima Halina Halldis Haluk Halvard Halvor Halyna Hamad Hamed Hamida Hamish
Hanako Hanan Hang Hanh Hani Hanif Hanne Hanneke Hannelore Hannes Hannu Hansi Haoran Harald Harbhajan Hardik Hari Haris Harish
Harjit Harlow Harm Haroon Haroun Harpreet Harsh Harsha Hartmut Hartwig Haruka Haruko Hashim Hassana Hatem Hauke Hauwa Haya Hazem
Heba Hedda Hege Heidemarie Heiderose Heidrun Heike Heikki Heiko Heimo Hein Heiner Heinz Heinzi Heleen Helgard Helge Hélio
Heliodoro Hella Helle Hellmut Helmut Helmuth Heloísa Héloïse Helvi Hema Hemant Hemlata Hendrika Henk Hennie Henning Henriette
Henrike Henryka Heribert Heriberto Herlinde Herma Hermenegildo Herminia Hermione Hernán Herta Hertha Hervé Hessel Hiba Hicham
Hideaki Hideki Hideko Hideo Hien Hieu Higinio Hikari Hikaru Hila Hilario Hilkka Hilli Hiltrud Hina Hind Hinemoa Hipólito
Hippolyte Hiram Hiro Hiroaki Hiroki Hiroko Hiromi Hiroshi Hiroto Hisako Hisao Hisham Hitesh Hitomi Hiwot Hjalmar Hjördis Hoa
Hoang Holger Homero Hong Honorata Honoré Honorine Hooman Horia Horst Hortensia Hoshi Houda Houria Howell Hristo Hrvoje Hua
Hubertus Huda Hugues Huguette Hui Hulya Huma Hümeyra Hung Huong Husam Hüseyin Hüsnü Huub Huy Hyacinthe Hye-jin Hye-won Hyejin
Hynek Hyun Hyun-woo Hyunjin Iacob Iago Ianthe Iara Ibolya Ibrahima Ibtisam Ichabod Ichiro Idan Idar Idoia Idris Idrissa Iestyn
Ieuan Ifeanyi Ifeoma Iffat Ifor Ifunanya Iga Ignace Ignacia Ignacy Ignatius Ihab Ihsan Iiris Ijeoma Ikechukwu Ikenna Ikram Ikuko
Ilan Ilana Ilaria Ildefonso Ildikó Ileana Ilham Ilie Ilinca Ilja Ilka Ilker Ilkka Ilmari Ilyas Ilyes Imad Iman Imani Imanol Imke
Imma Immacolata Imogen Imran Imre In-ho Inácio Iñaki Inas Inaya Inbal Indra Ineke Inga Inge Ingeborg Ingemar Inger Ingmar Ingo
Ingolf Ingram Ingvar Ingvild Inigo Inma Inmaculada Inna Insa Ioan Ioana Ioanna Ioannis Iolanthe Iolo Ion Ionel Ionela Ionuț Ipek
Ippolita Iqbal Iqra Iraklis Iratxe Irem Ireneusz Irfan Iria Iris Irja Irmela Irmgard Irmina Irmtraud Iryna Isambard Isamu Isaura
Isaure Iseult Isha Ishaq Ishita Isidore Isidoro Isidro Islam Ismet Isolde Isotta Issa István Itamar Itzel Itzhak Itziar Iulia
Iulian Ivanka Ivar Ivaylo Ivica Ivo Ivonne Ivor Izabela Izaskun Izumi Izzat Jaakko Jaap Jabari Jaber Jabir Jabu Jacek Jacinto
Jacira Jacoba Jacobo Jadranka Jadwiga Jae Jae-hyun Jaehyun Jafar Jagdish Jagoda Jai Jairo Jalal Jamar Jamil Jamila Jamshid Jan
Janek Janna Janneke Jannes Jannik Jannis János Janusz Jari Jarl Jarmila Jarmo Jaromír Jarosław Jasbir Jasim Jasmeet Jasmijn
Jasmine Jasna Jaspreet Jatin Javad Javed Javi Javon Jawad Jaxon Jaxson Jaya Jayant Jayesh Jean Jeannot Jebediah Jedediah Jelani
Jelle Jemima Jengo Jenő Jeppe Jérémie Jérémy Jeroen Jerónimo Jerzy Jeske Jesper Jesús Jesusa Jethro Jette Jhon Ji-eun Ji-hoon
Ji-hye Ji-min Ji-woo Ji-young Jia Jianguo Jianhua Jianing Jiawei Jignesh Jihad Jihan Jiho Jihoon Jimena Jimin Jin Jin-ho Jinan
Jindřich Jingyi Jinho Jiří Jiro Jisoo Jitka Jiwoo Jiyoung Joachim Joakim Joaquim Joaquín Joaquina Job Jocasta Jocelyne Jochem
Jochen Joël Joep Joji Jojo Joke Jokin Jolán Jolanda Jolanta Jonatan Jong-un Jonte Joon Joon-ho Joop Joost Jörg Jørgen Joris
Jorma Jörn Jorunn Jos José Joseba Josema Josep Josette Josiane Josselin Jost Josu Josué Josune Jouni Jovan Józef József Juanjo
Juanma Judicaël Judit Judyta Juha Juhani Jukka Jule Juliane Jumoke Jun-ho Jun-seo Junaid Junichi Junji Junjie Junko Jupp Jurgen
Juri Jurriaan Jussi Justa Justo Justyna Jutta Jyoti Kaan Kaare Kaarina Kabir Kaden Kader Kadir Kagiso Kahurangi Kaija Kaisa
Kaito Kaja Kajal Kalani Kalevi Kalliopi Kálmán Kalpana Kalyan Kamau Kamran Kanako Kaori Kaoru Kapil Karan Kåre Kareem Karel
Karine Karlheinz Karol Karola Károly Karsten Karthik Kartik Kasim Kasper Kata Katalin Katarzyna Kateryna Käthe Kathi Kathrin
Katja Katri Katrin Katsumi Katsuo Katya Kauko Kaushik Kaveh Kavya Kaya Kayden Kayhan Kayo Kazimierz Kazue Kazuhiko Kazuhiro
Kazuki Kazuko Kazuo Kazuya Keanu Kees Kehinde Kei Keiji Keijo Keiko Keisuke Keita Kelechi Kelvin Kemal Kenan Kenichi Kenji
Kenta Kentaro Kenya Kepa Kerem Kerstin Kerttu Keshav Ketan Kévin Keyshawn Keyvan Kezia Keziah Khady Khalida Khalil Khanh
Khanyi Khaya Khoa Khurram Kianoush Kike Kiko Kilian Killian Kim-ly Kimiko Kimmo Kinga Kinsley Kipchoge Kirsi Kirsteen Kirsty
Kishore Kiyoko Kiyoshi Kjartan Kjell Kjersti Klaas Klara Klaudia Klothilde Knud Knut Koen Kofi Kohei Koichi Koji Kojo Kolawole
Koldo Komal Konstantin Konstantina Konstantinos Konstanty Konstanze Koos Koray Korbinian Kornél Kornelia Kostas Kostya Kosuke
Kota Kotaro Kouassi Krasimir Krešimir Krijn Krishna Krister Kristiina Kristijan Kristín Kristóf Kristoffer Krisztián Krisztina
Kriti Krupa Krystian Krystyna Ksenia Kübra Kuldeep Kumar Kumiko Kunal Kunibert Kunigunde Kunle Kusum Květa Kwabena Kwadwo Kwaku
Kwame Kwasi Kwesi Kylian Kyllikki Kyoko Kyriaki Kyriakos Kyung Kyung-soo Lachlan Ladan Ladislas Ladislav Laetitia Lajos Lakeisha
Lakisha Lakshman Lakshmi Laleh Lalit Lalita Lambros Lamia Lamine Lan Lancelot Lanre Lapo Lasse László Lata Latif Laure Laureano
Laurens Laurențiu Laurette Lauri Lautaro Lazare Lázaro Léa Leander Léandre Leberecht Lech Leela Leendert Lefteris Lei Leidy
Leire Lemuel Lenchen Lene Lenka Lenneke Lennox Léo Leocadia Léon Leoncio Leonhard Leonidas Léonie Leonor Leontin Léontine
Leopoldo Leoš Lerato Leroy Leszek Letizia Lev Levent Levke Leyre Li Liang Libor Libuše Lidiya Lieke Lien Lies Liesbeth Liesel
Lieselotte Lieve Lígia Lihua Liisa Lijuan Liliane Liling Lilla Lillemor Lilli Lilou Lindiwe Ling Linh Linnea Liora Lisandro
Lisbeth Lise Liselotte Lison Livio Liviu Ljiljana Ljubica Ljudmila Llew Llewellyn Lluís Lodewijk Lodovico Loes Loïc Loïs Loïse
Lokesh Loles Loli Long Lóránt Lorcan Loredana Lorenz Lorenza Lőrinc Loris Lothar Lotta Louane Louison Louna Lourdes Lourenço
Lovisa Lowri Luan Lubna Lubomír Lubor Luboš Lucette Lucienne Lucila Lucio Lucius Łucja Lucjan Lucrecia Lucrezia Lucyna Luděk
Ludger Ludivine Ludmila Ludmilla Ludovica Ludwika Luigia Luitgard Luitpold Luiza Lukáš Lukasz Luminița Lumír Lungile Lütfi Lutz
Luzia Lwazi Lyam Lydie Lysander Lyubov Lyudmila Lyudmyla Maaike Maarit Maarten Macarena Macario Machteld Macsen Mădălina Maddox
Madhav Madhavi Madhu Madhuri Madoc Maël Maëlle Maëlys Maëva Maeve Mafalda Magali Magdolna Magne Magnhild Magnolia Mahalia
Mahendra Mahima Mahina Mahmood Mahmud Mahnaz Mahsa Mai Maialen Maija Maik Maike Maiko Mairead Mairi Majed Majid Makena Maki
Makis Makoa Makoto Maksym Malachi Malek Malene Małgorzata Malin Malini Malka Malte Malvina Mamen Mami Mana Manaaki Manabu Manal
Manas Manasi Manav Mandeep Mandla Manfredi Mangesh Manisha Manjeet Manju Manjunath Manlio Manni Manoel Manoj Manoli Manolis
Manolo Mansoor Mansour Manu Mao Marceau Marcelina Marceline Marcelino Marcial Márcio Mared Mareike Marek Margarete Margit
Margriet Mariagrazia Mariama Mariangela Maricarmen Maricela Marieke Marielle Mariette Marigold Marijke Mariko Marilena Marília
Mariló Marin Marine Marinela Marinette Mariola Marit Marita Mariusz Marja Marjan Marjatta Marjolaine Marjolein Márk Markéta
Markku Markward Marlies Marloes Marlowe Marmaduke Marthe Martial Martijn Martín Martino Márton Martti Martyna Marwan Maryse
Maryvonne Marzena Marzieh Masaaki Masahiro Masaki Masako Masami Masao Masaru Masashi Masato Masayuki Masood Massimiliano Massimo
Máté Matěj Mateus Mateusz Mathéo Mathurin Matías Mats Matthieu Matyáš Matze Mauri Maurin Maurizio Mauro Maxence Maximiliane
Maximilien Maximino Mayank Maylén Maysa Mayte Mayu Mayumi Mayur Mazen Mbali Mechthild Meena Meenakshi Meera Mees Megha Megumi
Mehetabel Mehran Mehrdad Mehul Mei-Ling Meihua Meike Meiling Meinhard Meinolf Meir Melchor Melek Mélisande Mélodie Melody
Melquiades Meltem Menachem Menno Meral Mercè Mercedes Merche Merel Mererid Meriel Meritxell Merja Merrick Mert Merve Metin Mette
Mhairi Mi-kyung Micha Michalis Michela Micheline Michi Michiel Michiko Mickaël Mieczysław Mieke Mieko Mihaela Mihail Mihailo
Mihajlo Mihalis Mihály Mihnea Mihoko Mikael Miki Mikio Mikkel Mikko Miklós Mikołaj Milada Milan Milind Milorad Miloslav Miłosz
Miluše Min Min-ho Min-ji Min-jun Minako Minal Ming Minghao Minho Minji Minjun Minna Minoru Miodrag Mirabel Mircea Mireia
Mireille Mirel Mirela Mirella Miren Mirja Mirjam Mirjana Mirko Miroslav Miroslava Mirosław Mirosława Misaki Mithun Mitra Mitsuko
Mitsuo Mitsuru Miyako Miyu Miyuki Mizuki Mladen Moacir Modesto Modou Modupe Mogens Mohan Mohini Mohit Mohsen Mohsin Moin Moisés
Momoko Moni Monserrat Montse Montserrat Morag Mordecai Mordechai Morenike Morgana Morgane Morten Morteza Mortimer Morwenna Mouna
Mounir Mourad Mpho Mridula Mubarak Mugur Muhammet Muireann Mujahid Mukesh Mukhtar Mukul Muna Munir Munira Murali Murat Murdo
Murdoch Murilo Murray Musa Mushtaq Muslim Mwangi Myfanwy Mykhailo Mykola Myung Naama Nabil Nabila Nacera Nacho Nachum Nada
Nadeem Nadège Nader Naděžda Nadezhda Nadim Nadir Nadira Nadja Naeem Nael Naftali Nagore Nahid Nahla Nahuel Naïm Naji Najib Najla
Najwa Nakul Nalan Nalani Naledi Nam Namrata Nana Nanako Nanami Nandi Nandini Nándor Nanna Nao Naoki Naoko Naoto Narayan
Narciso Narendra Naresh Nargis Nasir Nasreen Nasrin Nasser Natacha Nataliya Natalja Natascha Nath Nati Natividad Natsuki Natsumi
Navdeep Naveen Navid Navin Navneet Nawal Nayeli Nazanin Nazaret Nazia Nazir Nazli Ndeye Ndidi Ndubuisi Nebojsa Necati Neel
Neelam Neele Neeltje Neeraj Neeta Nefeli Neha Nehemiah Nejc Nekane Nektarios Nele Nello Nemanja Nemesio Nenad Nerea Nermin Nerys
Neslihan Nesrin Nesta Néstor Neus Neven Nevena Nga Ngaire Ngoc Ngozi Nguyet Nhung Niall Nicanor Nicasio Niccolò Nicolae Nicoleta
Nicoletta Nicolò Nicu Nida Nidhi Niek Nienke Nieves Nihal Nihat Nikolaj Nikolaos Nikolas Nikolaus Nikolett Nilesh Nilgun
Niloufar Nilüfer Nima Nimisha Ninon Nir Niraj Nirmala Nishant Nitin Nitya Nitzan Nizar Njeri Njoroge Nkechi Nkem Nkemelu Nkosana
Nkosi Nnamdi Nneka Nobu Nobuko Nobuo Nobuyuki Noé Noël Noelani Noelia Noémie Noga Nohemi Nokuthula Nola Nolwenn Nompumelelo
Nomsa Nomvula Nonso Noora Norberto Noriko Norio Norris Nosipho Noura Nthabiseng Ntombi Nuala Nuno Nunzia Nura Nurcan Nurhan Nuri
Nuria Nurlan Nuwal Nyambura Nyasha Oanh Obadiah Obdulia Obi Obinna Obioma Océane Ochieng Octavian Oda Odd Oddvar Odessa
Odete Odile Odilo Odilon Ofer Ofra Ogechi Ognjen Oğuz Oihana Oisin Ojas Okan Oke Okechukwu Olabisi Oladele Ólafur Olalla Olamide
Olanrewaju Olavi Olayinka Oldřich Ole Oleh Olena Olha Oliwia Olle Olli Olu Oluchi Oluf Olufemi Olufunke Olumide Oluwaseun
Oluwaseyi Oluwatobi Olwen Olympe Olympia Ombeline Omid Omolara Ondřej Onofre Onur Onyeka Onyinye Oona Oonagh Ophélie Oren Oreste
Orestis Orhan Oriana Oriane Oriol Orit Orla Orlagh Orly Ornella Orsola Orsolya Orson Ortrud Ortwin Osagie Osamu Osbert Osborne
Osian Oswaldo Oswin Otakar Otávio Othman Otieno Otmar Ottavia Ottavio Ottilie Ottmar Ottokar Ottoline Ousmane Outi Ove Ovidio
Ovidiu Owain Øystein Øyvind Ozan Özcan Özge Özgür Özlem Paavo Paco Padma Päivi Päivikki Pál Palesa Pallavi Palle Paloma
Panagiota Panagiotis Pancracio Pankaj Pankraz Panos Paquita Pär Parag Paramjit Paraskevi Parisa Parth Parul Parveen Parvin
Parviz Pascale Pascaline Pascual Pasquale Patricio Patrizia Patrycja Pau Paulin Paulino Pavan Pavla Pavlína Pavlos Paweł Paxton
Payal Payam Paz Pekka Pelayo Pelin Pelle Pelumi Penda Pentti Pepa Pepe Pepijn Per Percival Peregrine Perico Pernille Perpetua
Perrine Pertti Péter Petre Petrică Petronila Petru Petteri Petula Petunia Peyton Phileas Philibert Philine Philippa Phillipa
Philomène Phineas Phong Phuc Phuong Pier Piera Pierluigi Piero Pierrette Pierrot Piers Piet Pili Pim Pina Pinchas Ping Pippa
Pirjo Pirkko Piroska Piyush Pınar Plácido Plamen Policarpo Ponciano Poncio Pooja Poonam Porfirio Poul Pouya Prabhakar Prabhat
Prachi Pradeep Pramod Pranav Pranay Prasad Prashant Prateek Pratibha Pratik Praveen Pravin Práxedes Preben Predrag Preeti
Přemysl Prerna Presley Primitivo Primož Primrose Priti Priya Priyanka Procopio Prosper Prudencio Przemysław Puleng Puneet
Purificación Purnima Pushpa Putri Qais Qasim Qi Qiang Qing Quan Quang Queralt Quim Quique Quirin Quirino Quitterie Quoc Quy
Quynh Rabia Rachana Radek Radha Radhika Radim Radka Radmila Radomír Radosław Radovan Radu Raelynn Rafa Rafaela Rafał Raffaele
Raffaella Rafferty Rafiq Raghav Raghu Ragna Ragnar Ragnhild Raheem Rahim Rahima Rahma Raija Raimo Raimund Raimundo Raj Raja
Rajat Rajeev Rajendra Rajiv Rajni Raju Rakesh Ralphie Ralston Raluca Rama Ramadan Raman Ramazan Ramesh Rami Ramin Ramón Ramya
Ramzi Ran Rana Ranjan Ranjana Ranjit Raphaël Raphaëlle Rareș Rasha Rasheed Rasheeda Rashida Rashmi Rasool Rastislav Ratan Ratko
Rauf Raúl Rauno Ravi Ravindra Rayden Raymonde Razia Răzvan Rebekka Redmond Reena Refilwe Régine Régis Rei Reidar Reijo Reiko
Reinaldo Reine Reiner Reinhard Reinhild Reinier Réka Rekha Remedios Rémi Remigiusz Rémy Ren Renate Renaud René Renée Renu Renuka
Renzo Reshma Resi Reuven Revathi Reyes Rezső Rhian Rhodri Rhys Ricarda Richa Rifat Rigoberta Rigoberto Riikka Riitta Rik Rika
Riku Rima Rinaldo Risa Rishi Risto Ritesh Ritika Ritsuko Ritu Rivka Riyad Rizal Rizwan Roald Roar Róbert Robin Rocío Rodica
Rodolphe Rodrigue Roelof Rogério Rohini Rohit Roisin Rok Roksana Rolande Romain Román Romana Romane Romaric Romilly Romina
Romolo Romuald Romualdo Romy Ronen Rongrong Ronit Roos Roque Rosalba Rosalía Rosamund Rosângela Rosaria Rosaura Roseline Roselyn
Roselyne Rosendo Roser Roshni Rosi Rossana Rossella Rostislav Rostyslav Roswitha Rotimi Rotraud Roya Royston Rozália Rozenn
Rózsa Ruairi Ruaridh Ruba Ruchi Rudi Rüdiger Rufino Ruggero Rui Rukhsana Rukmini Runa Rune Ruolin Ruoxi Rupa Rupali Ruperto
Rupesh Ruprecht Ruqayyah Ruslan Rustam Rutendo Rutger Rutherford Ruud Růžena Ryker Ryleigh Ryo Ryoko Ryota Ryszard Ryuichi Ryuji
Saad Saadia Saara Saba Sabah Sabatino Sabela Sabiha Sabir Sabri Sacha Sachiko Sachin Sadia Sadiq Saeid Safa Safiya Sagar Sagi
Sagrario Sahil Şahin Said Saif Saima Sajid Sajjad Sakari Saki Salah Saleem Saleh Salem Salim Salima Salimata Salman Salomé Sama
Samaneh Samanta Samar Samba Sameer Samer Samia Samina Samson Sana Sancho Sanda Sander Sandhya Sándor Sandrine Sanele Sang-hoon
Sang-woo Sangeeta Sanghoon Sani Sanja Sanjana Sanjeev Sanjiv Sanna Sanne Santi Santosh Saoirse Sapna Sari Sarika Sarit Sarita
Šárka Sarmad Saroj Sarolta Sasa Sascha Saskia Satish Satoko Satomi Satoru Satu Saturnina Saturnino Satyam Saúl Saurabh Saverio
Savita Sawsan Sayaka Sayuri Schorsch Se-hun Sebald Sebastião Sébastien Şebnem Secundino Sedat Seema Segismundo Ségolène Segun
Seiichi Seija Seiji Seiko Selcuk Selin Selwyn Sem Sema Semih Semra Semyon Senad Seo-jun Seo-yeon Seojun Seoyeon Sepideh Seppo
Serafin Serap Séraphin Seraphina Séraphine Serdar Sergej Sergi Serhat Serhiy Serkan Setareh Setsuko Seun Seung Seung-hyun
Severiano Séverin Séverine Severino Sevgi Sevim Seydou Seyed Shabana Shadi Shafiq Shaheen Shahida Shahin Shahnaz Shahram
Shahrzad Shahzad Shai Shailesh Shakeel Shakir Shalini Shamim Shams Shamus Shanelle Shanice Shaniqua Shankar Shantanu Shanti
Shaoyong Sharad Sharif Sharmila Shashank Shashi Shaul Shazia Sheetal Shefali Sherif Shigeo Shigeru Shikha Shilpa Shimon Shin
Shinichi Shinji Shinobu Shiori Shireen Shirin Shiro Shiv Shivani Shizuka Shizuko Shmuel Sho Shoaib Shobha Shoichi Shoji Shola
Shoshana Shota Shraddha Shreya Shruti Shu Shuai Shuang Shubham Shuichi Shuji Shulamit Shun Shunsuke Shweta Siamak Sian Sibel
Sibongile Sibusiso Siddharth Siddiq Sidonie Siebe Siegbert Sieghard Sieglinde Siegmund Sigbjørn Sigmar Signe Sigrid Sigríður
Sigrun Sigurd Silke Silvana Silvano Silverio Silvester Silvestre Silviu Simão Šime Simeon Simin Simisola Simón Simonetta
Simphiwe Simran Sina Sinan Sindre Sinead Sinforoso Sini Sinikka Sioned Siphiwe Sipho Siraj Siri Sirpa Siv Sixten Sixtine Sixto
Siyu Sjaak Sjoerd Sjur Skylar Skyler Slavica Slavko Slavomír Sławomir Smita Smriti Sneha Snorre Snorri So-young Sofiya Sohail
Soheil Soheila Sohrab Sol Solange Soledad Solène Solveig Somchai Somto Soňa Sonal Sonali Songul Sönke Soo Soo-jin Soojin Soraya
Sorcha Sören Sorin Sorina Soroush Sota Sotero Sotiria Sotiris Soumya Sourav Soyoung Spyridon Spyros Srikanth Srinivas Stamatis
Stanford Stanimir Stanislas Stanisław Stanisława Stanko Stavros Stavroula Stefania Steffen Steffi Stein Steinar Stelios Stellan
Steluța Stepan Štěpánka Steph Stéphane Sterre Stian Stig Stijn Stoyan Stratos Struan Sture Su-jin Suad Subhash Subramaniam Sudha
Sudhir Suhail Sujata Sujit Sukhdeep Sukhwinder Sulaiman Sule Suleiman Süleyman Sultan Suman Sumaya Sumiko Sumitra Sundar Sung
Sung-min Sungmin Sunil Sünje Sunniva Supriya Suraya Surbhi Surendra Surinder Surya Sushant Sushil Sushma Susumu Suze Suzon
Svatopluk Svea Svein Svenja Sverre Svetlana Svitlana Svyatoslav Swantje Swapna Swapnil Swati Swetlana Sybille Sylvain Sylvaine
Sylvestre Sylvette Sylwester Sylwia Synnøve Szabolcs Szilvia Tadashi Tadej Tadeusz Tadhg Tae-hyung Taehyun Taeko Tafadzwa Taffy
Tage Tahani Tahir Tahira Taiki Taina Taiwo Takahiro Takako Takao Takayuki Takeo Takeshi Takuma Takumi Takuya Talal Talat Talha
Tali Talib Tallulah Talulah Tamás Tamer Tamiko Tamim Tamsin Tancrède Tancredi Taner Tanguy Tânia Tanja Tanveer Tanvi Tapani
Tapio Taras Tarek Tarik Tariq Tariro Tarja Tarjei Taro Tarun Tassilo Tatenda Tatjana Tatsuo Tatsuya Tayfun Tayyab Tayyip Tebogo
Teemu Tehmina Tejas Telesforo Telmo Temitope Tendai Teodor Teodoro Teófilo Teppo Tere Teresita Terhi Terje Tero Teruo Tetiana
Tetsuo Tetsuya Tetyana Teun Thabiso Thabo Thaís Thanasis Thandeka Thandi Thandiwe Thang Thanh Thanos Thao Thècle Themba Thembi
Themis Théo Theobald Theodoros Theodosia Théophile Thérèse Theron Thi Thibaud Thibault Thibaut Thierry Thies Thijs Thilo Thinh
Thomais Thora Thorben Thorbjørn Thorsten Thorvald Thulani Thuy Thyra Tiago Tianyu Tiberiu Tibor Tiburcio Tien Tigist Tihomir
Tiina Tijmen Till Tilman Tímea Timéo Timo Timofey Timoteo Timothée Timur Tinashe Tinsley Tiphaine Titilayo Titouan Tiziana
Tiziano Tjark Tjeerd Tjorven Tlaloc Toan Tobenna Tobi Todor Toini Toivo Tolga Tollef Toluwani Toma Tomás Tomé Tomi Tomislav
Tomoaki Tomohiro Tomoki Tomoko Tomomi Tomos Tomoya Tone Toon Tope Topi Tor Torben Torbjørn Tord Tore Torgeir Torhild Toribio
Torill Torkel Torkil Torleif Torquil Torstein Torsten Toru Torunn Torvald Toshiaki Toshiko Toshio Toshiyuki Tova Tove Traian
Trang Tranquilino Traudel Traudl Traugott Traute Trayvon Treasa Tremaine Trevon Trijntje Trine Trinh Trinidad Tristram Troels
Trond Trude Truls Trung Trupti Truus Trygve Tsepo Tshepo Tsubasa Tsutomu Tsuyoshi Tuan Tuba Tudor Tufan Tugba Tuija Tülay Tullio
Tumelo Tuncay Tunde Tung Tunji Tuomas Turgut Turid Turo Tushar Tuula Tuulikki Tuyet Twan Txell Txema Txomin Typhaine Tyrell
Tyrese Tzipi Tzvi Ubaldo Uche Uchenna Uday Udo Ufuk Ugo Ugochi Uğur Ulf Uli Ulla Ulrika Ulrike Ulysse Uma Umair Umar Umesh Ümit
Umut Una Unai Ünal Unni Upasana Urbain Urbana Urbano Urho Uriah Uriel Urmila Urpo Urraca Ursel Ursule Urszula Urvashi Usama
Uschi Uta Ute Uthman Utkarsh Uwe Uxía Uyen Uzi Uzoma Vaclav Vadim Vaggelis Vahid Vaibhav Väinö Vaishali Valdemar Valeri Valérian
Valeriano Valerio Valeriu Valeska Van-anh Vandana Vani Vanya Vappu Varsha Varun Varvara Vasant Vasco Vasil Vasile Vasileios
Vasiliki Vasilis Vasudha Vasyl Vaughan Vaughn Vebjørn Vedat Veena Veerle Vegard Veikko Veit Veli Velimir Venancio Vendela
Vendula Venetia Venkat Venkatesh Ventura Verena Verity Véro Veronika Véronique Vesa Vesta Vibeke Vibha Vicenta Victoire Víctor
Victoriano Victorien Victorin Victorine Vida Vidar Vidya Vigdis Viggo Vijay Vijaya Vikas Vikram Vikramjit Viktoriya Vilde Vilho
Ville Vilma Vilmos Vimal Vimala Vinay Vinayak Vincenza Vineet Vinh Vinícius Vinita Vinod Vinzenz Viola Violaine Violette Viorel
Viorica Vipin Vipul Virág Virender Virgilio Virginie Virpi Virtudes Vishal Vishnu Visitación Vít Vitali Vitaliy Vitaly Vítězslav
Vito Vítor Vitória Vittoria Vittorio Viviane Vladěna Vladimíra Vlasta Vlastimil Vojtěch Volkan Volker Volkmar Vsevolod Vuk Vusi
Vyacheslav Wacław Wael Wafa Wagner Wahid Wairimu Walburga Waldemar Waldo Waleed Walfried Walid Walpurga Walther Waltraud
Waltraut Wambui Wanderley Wandrille Wanjiku Wanjiru Waqar Waseem Wasim Wassim Wataru Wawrzyniec Weimin Weiming Weiwei
Wellington Wen Wenceslao Wencke Wendelin Wendeline Wenjie Wenke Wenzel Weronika Wessel Wibke Widad Wiebe Wiebke Wieland Wiesław
Wiesława Wietse Wietske Wiktor Wiktoria Wilhelmine Willem Willemijn Willi Willibald Wilmer Wim Wioletta Wiremu Witold
Wladimir Władysław Włodzimierz Wolf Wolfhard Won-ho Woo-jin Woojin Wunibald Wynona Xabi Xabier Xander Xanthe Xaver Xavi Xenia
Xia Xiang Xiao Xiaohong Xiaoli Xiaolin Xiaoling Xiaoming Xin Xiomara Xiu Xiulan Xiuying Xoan Xochitl Xolani Xuan Xue Yaa Yaakov
Yacouba Yadira Yaëlle Yago Yahya Yair Yaiza Yakubu Yakup Yalçın Yamila Yamileth Yamini Yana Yang Yannik Yannis Yara Yaretzi
Yaron Yasaman Yasar Yasemin Yaser Yash Yashwant Yasin Yasir Yasmeen Yasmina Yasuhiro Yasuko Yasuo Yasushi Yating Yavuz Yaw Yazan
Ye-jin Yegor Yehuda Yehudit Yeison Yejin Yeliz Yemi Yeon-ju Yerlan Yesica Yetunde Yevhen Yewande Yi Yiannis Yichen Yifan Yigal
Yiğit Yiming Yinka Yitzhak Ylva Yngve Yoann Yoav Yochanan Yoel Yogesh Yogita Yohan Yoichi Yoko Yolande Yoli Yona Yongsu Yoon-hee
Yorgos Yori Yoshi Yoshiaki Yoshiko Yoshio Yossi Yosuke Youen Younes Young-ho Young-mi Youngho Yousef Yousuf Yrjö Yrsa Ysabel
Ysaline Yseult Yu Yuan Yücel Yuchen Yue Yuhan Yui Yuichi Yuka Yukari Yuki Yukiko Yukio Yuko Yulia Yuliana Yuliia Yuliya Yumi
Yumiko Yun Yun-a Yunus Yuridia Yuriko Yusra Yusuke Yuta Yutaka Yuto Yuuki Yuxuan Yvo Yvon Zacarías Zacharias Zacharie Zafar
Zafer Zaheer Zahir Zaid Zaida Zain Zaina Zaki Zakir Zaman Zamfir Zander Zandile Zanele Zayd Zayden Zayed Zayn Zbigniew Zbyněk
Zdeněk Zdenka Zdravko Zdzisław Zebedee Zeca Zechariah Zeev Zeina Zeki Zélie Zeljko Zenaida Zeno Zenobia Zenon Zev Zhanna Zhen
Zheng Zhi Zhihao Zhiwei Zia Ziad Žiga Ziggy Zihan Zinaida Zinhle Zipora Zisis Zita Zixuan Ziyad Ziyi Zlatan Zodwa Zohreh Zoi
Zoltan Zoraida Zorica Zsófia Zsolt Zsuzsanna Zubair Zuberi Zübeyde Zuhair Zulema Züleyha Zulfiqar Zulmira Zuri Zuriñe Zuzana
Zuzanna Zvonimir Zwaantje Zygmunt
`;
