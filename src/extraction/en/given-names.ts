/** Common given names of women: they keep "he" from standing for their bearers. */
export const FEMALE_NAMES: ReadonlySet<string> = new Set(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly
  emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley
  anna ruth brenda pamela nicole katherine catherine christine debra rachel carolyn janet maria heather diane julie joyce
  victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea ann anne alice jean doris jacqueline
  kathryn hannah julia gloria teresa theresa sara janice marie natalie grace rose nikki kamala hillary condoleezza ursula
  ngozi samantha antonia jacinda sanna marine giorgia claudia dilma michele nadia leila layla fatima aisha amina khadija
  mariam maryam noura hanan zahra shireen hala dina rania yasmin salma samira asma benazir indira sonia priya aung-san
  tzipi golda federica christiane madeleine francesca svetlana olga tatiana yulia natalia irina ekaterina elena valentina
  ingrid astrid greta annalena mette erna magdalena kaja viola beata ewa agnieszka zuzana maia salome nancy tulsi karoline
  kayleigh jen mia marsha kirsten amelia charlotte sophie emma chloe lucy jane kate katie molly abigail`
    .trim()
    .split(/\s+/),
)
