/** Words that every statement may hold, whatever it is about, as folded: they tell no two statements apart. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

const ENGLISH = words(`
  a an the and or but nor so yet if then than that this these those there here where when while who whom whose which what
  how why as at by for from in into of off on onto out over to toward towards under up upon with within without about
  after again against all also although am among amid an another any are aren't around be because been before being
  between both can cannot can't could couldn't did didn't do does doesn't don't down during each either else ever every
  few had has have having he he's her hers herself him himself his however i i'm its it's it itself just like made make
  many may me might more most much must my neither no not now only other our ours own per same say says said saying she
  should since some still such them they their theirs themselves though through till too until us very was wasn't we
  were weren't whether will would wouldn't you your yours one two`)

const ARABIC = words(`
  في من الي علي عن مع بين بعد قبل عند عندما لدي منذ حتي حيث حين كما لكن لكنه لكنها بل او ام ان انه انها انهم اننا انني لان
  لانه لانها اذا اذ اذن لو لولا لم لن لا ما ماذا ليس ليست لست قد لقد سوف كان كانت كانوا يكون تكون كونه هو هي هم هما نحن انا
  انت هذا هذه هذان هاتين هؤلاء ذلك تلك اولئك هنا هناك التي الذي الذين اللذين اللتين اللواتي كل كلا بعض غير سوي فقط ايضا
  ثم اي ايا بها به بهم له لها لهم فيه فيها فيهم منه منها منهم عنه عنها عليه عليها عليهم اليه اليها اليهم معه معها وهو وهي
  وهم وان وانه وانها ولا ولم ولن وما وقد ومن وفي وعلي والي وذلك وهذا وهذه خلال نحو حول ضد دون ضمن فوق تحت امام وراء جدا
  مثل قال قالت اضاف تم يتم بان بانه بانها كانه لدينا لنا يا عبر الا مما ممن فيما بينما بعدما قبيل جراء وفق وفقا بحسب حسب`)

export const FUNCTION_WORDS: ReadonlySet<string> = new Set([...ENGLISH, ...ARABIC])
