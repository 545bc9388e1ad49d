const SHORTEST_STEM = 4;

/** „-ът“, „-ят“, and behind what they are said after „-та“, „-то“, „-те“, „-я“: „бюджета“ ends with „-а“. Words are folded: й stands as и. */
const ARTICLE = /(?:ът|ят|(?<=[ая]|ст)та|(?<=[ое])то|(?<=[аяие])те|(?<=ски)я)$/;
/** Of plurals and genders. */
const ENDING = /(?:ове|еве|[аяоеи])$/;

/**
 * What most forms of a Bulgarian word begin with: „гражданите“ and „гражданско“ are found from one another. It cuts rather too
 * little than too much, as words are searched for by their beginnings anyway; other languages and short words stay as they are.
 */
export function stem(word: string): string {
  return [ARTICLE, ENDING].reduce((left, ending) => {
    const shorter = left.replace(ending, '');
    return shorter.length < SHORTEST_STEM ? left : shorter;
  }, word);
}
