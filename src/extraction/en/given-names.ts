const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

/** Common given names of women: they keep "he" from standing for their bearers. */
const FEMALE_NAMES: ReadonlySet<string> = list(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly
  emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley
  anna ruth brenda pamela nicole katherine catherine christine debra rachel carolyn janet maria heather diane julie joyce
  victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea ann anne alice jean doris jacqueline
  kathryn hannah julia gloria teresa theresa sara janice marie natalie grace rose nikki kamala hillary condoleezza ursula
  ngozi samantha antonia jacinda sanna marine giorgia claudia dilma michele nadia leila layla fatima aisha amina khadija
  mariam maryam noura hanan zahra shireen hala dina rania yasmin salma samira asma benazir indira sonia priya aung-san
  tzipi golda federica christiane madeleine francesca svetlana olga tatiana yulia natalia irina ekaterina elena valentina
  ingrid astrid greta annalena mette erna magdalena kaja viola beata ewa agnieszka zuzana maia salome nancy tulsi karoline
  kayleigh jen mia marsha kirsten amelia charlotte sophie emma chloe lucy jane kate katie molly abigail hilary valerie
  kristen kristin carla carly cathy cecilia clara clare claire colleen constance corinne daisy danielle daphne dawn debbie
  denise dorothy edith eileen elaine ella ellen eleanor emilia erica erin esther eva fiona florence frances gabriela gail
  georgia geraldine gina ginger glenda gwen harriet hazel heidi helena holly hope ida irene isabel isabella ivanka ivy jackie
  jan jasmine jeanne jenna jenny jill jo joanna joanne jodi josephine joy juanita june kara kathy kay kim kirsty kylie
  lara leah lena leslie lillian lily liz lois loretta lori lorraine louise lucia luisa lydia lynn mabel madison marcia
  margarita margot marian marianne marilyn marjorie marta maureen maxine maya meg melania melinda meredith mildred mindy
  miranda miriam monica muriel nadine naomi natasha nina nora norma paula paulina peggy penelope penny phoebe phyllis polly
  rita roberta robin rosa rosemary roxanne sabrina sally samia selena shannon sheila shelley silvia simone stacey stacy stella sue
  suzanne sylvia tamara tammy tanya tara tina tracy ursula vanessa vera veronica vicki vivian wanda wendy yolanda yvonne zoe
  faiza farah hind huda iman jamila karima lina lubna maha malak manal mona nawal nour rasha rim ruba sabah safa sawsan suha
  wafa zainab zeinab anita deepika kavita lakshmi mamata meera nirmala pooja rekha sunita sushma swati yuko akiko yoko mei
  camila carmen dolores gabriella juana leticia lucila mercedes pilar rocio soledad ximena keiko kirstjen elise sian`)

/** Common given names of men: they keep "she" from standing for their bearers. */
const MALE_NAMES: ReadonlySet<string> = list(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
  stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron
  jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry
  sean austin arthur lawrence dylan joe bryan jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy
  eugene vincent russell elijah louis bobby philip johnny bradley tom tim jim bill bob mike dave steve dan ben sam ted ed joel
  jeff greg chris matt nick tony rick ron don ken phil fred max leo luke liam owen ian neil colin graham nigel alistair
  alastair angus barry basil bernard bernie boris brad brendan brett cameron carlos cedric chad chuck clarence clark claude
  clifford clint clive cory craig curtis cyril damian darren darryl dean derek dick dominic doug duncan dwight earl edgar
  edmund edwin elliot ernest evan felix floyd francis francois franklin frederick garrett gavin geoff geoffrey gilbert glen
  glenn gordon grant guy hans harry harvey hector herbert herman howard hugh hugo hubert ivan ivor jacques jake jared javier
  jay jean-claude jean-marc jean-yves jeb jens jesse jesus jorge juergen julian julius karl keir kirk klaus kurt lance lars
  lee leon leonard leroy lester lewis lindsey lionel lloyd lorenzo lou lucas luis luiz malcolm manuel marc marcel marco marcus
  mario marshall martin marvin maurice melvin miguel miles milton mitch mitt morris nathaniel ned nelson nicolas norman oliver
  olaf oscar otto pablo pedro percy perry pierre rafael ralf rand randall ray reginald rene rex ricardo rob robin rodney
  roland roman rory ross rudolph rupert salvador sebastian sergio seth shane sidney simon stan stanley stefan stuart theodore
  tobias todd travis trevor troy vernon victor virgil wallace warren wesley wilbur will winston wolfgang xavier
  mohammed mohammad muhammad mohamed mohammad ahmed ahmad ali hassan hussein hossein ibrahim ismail khaled khalid mahmoud
  mustafa mustapha omar osama othman saad saeed said salah salim salman sami samir tariq tarek walid yahya yasser youssef yusuf
  zaid ziad abdullah abdul abdel abdelaziz abdulaziz adel adnan akram amr anwar ashraf ayman bashar bassam fadi fahd faisal
  fouad ghassan hamid hamza haidar hazem hisham imad jamal jamil karim majid mansour marwan mazen nabil nasser nizar rami
  rashid riad sharif tamer wael zaki hamad nawaf bandar turki recep mevlut binali abbas javad mehdi reza esmail qassem
  benjamin yitzhak yair naftali avigdor ehud shimon ariel moshe yoav itamar bezalel amos gadi eyal
  vladimir dmitry sergei sergey mikhail nikolai alexei aleksei alexey igor oleg yuri viktor volodymyr petro andrei andriy
  anatoly valery vyacheslav konstantin leonid maxim pavel ruslan yevgeny denys mykhailo oleksandr oleksii dmytro serhiy
  aleksandar andrzej bogdan donald jaroslaw lech mateusz milos petr radoslaw robert vaclav zoran janez ivo antoni marek
  emmanuel jean jean-luc laurent olivier gerard bertrand thierry alain didier yves matteo silvio giuseppe giuliano sergio
  paolo enrico massimo romano pedro mariano alberto alfonso andres antonio arturo diego eduardo enrique ernesto esteban
  fernando fidel francisco gustavo hugo ignacio jaime jair joaquin julio leopoldo mauricio nicolas raul rodrigo santiago
  vicente antonis alexis kyriakos yanis costas nikos olaf frank-walter horst joschka wolfgang helmut gerhard heiko jens sigmar
  joachim mark jeroen geert jan anders lars stefan jonas espen carl xi narendra rajnath amit rahul arvind manmohan imran
  nawaz shehbaz asif pervez shinzo fumio yoshihide taro junichiro jong-un`)

const MASCULINE =
  list(`mr sir lord king prince duke father brother husband son man boy spokesman chairman businessman congressman
  salesman policeman fireman gentleman uncle grandfather nephew widower councilman assemblyman fisherman serviceman frontman
  cameraman clergyman priest imam pope monk`)
const FEMININE =
  list(`ms mrs miss lady dame queen princess duchess mother sister wife woman girl spokeswoman chairwoman
  businesswoman congresswoman policewoman aunt grandmother niece widow actress councilwoman assemblywoman nun she`)

/** What a title, a function or a given name tells of its bearer; null where it tells nothing. */
export function genderOf(word: string): 'm' | 'f' | null {
  if (FEMININE.has(word)) return 'f'
  return MASCULINE.has(word) ? 'm' : null
}

/** The gender that a given name tells; null for names of both, and for what is no given name. */
export function genderOfName(word: string): 'm' | 'f' | null {
  const female = FEMALE_NAMES.has(word)
  if (female === MALE_NAMES.has(word)) return null
  return female ? 'f' : 'm'
}

/** Whether a word is a given name at all. */
export const isGivenName = (word: string): boolean => FEMALE_NAMES.has(word) || MALE_NAMES.has(word)
