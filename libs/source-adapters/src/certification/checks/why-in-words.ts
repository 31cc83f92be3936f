/** Why a block cannot be read, as the readers of R4 and STU3 say it, in the language of the report. */
const words: Readonly<Record<string, string>> = {
  'no registration time': 'zonder registratietijd',
  'no date on which it was stated': 'zonder datum waarop het is opgegeven (dateAsserted)',
  'a duration without a start': 'een duur zonder begin',
  'its duration comes twice': 'twee keer een duur',
  'its type of stop is not known': 'een stoptype dat niemand kent',
  'its types of stop contradict each other': 'stoptypen die elkaar tegenspreken',
  'it names no medicine': 'noemt geen medicijn',
  'it is nested too deeply': 'te diep genest',
  'it has a modifier that is not known here': 'een modifier die hier niet bekend is',
  'it holds an element that STU3 does not know': 'een element dat STU3 niet kent',
  'it does not say what kind of block it is': 'zegt niet welke soort het is',
  'it says of itself that it is two kinds of block': 'zegt van zichzelf dat het twee soorten is',
  'its kind and its type contradict each other': 'soort en type spreken elkaar tegen',
  'its category and its profile contradict each other': 'category en profiel spreken elkaar tegen',
  'it follows more than one agreement': 'volgt op meer dan één afspraak',
  'its status is not that of an agreement': 'een status die niet bij een afspraak hoort',
  'its status says that it ended, and no type of stop says how': 'een status die zegt dat het voorbij is, zonder stoptype',
  'its status is not known': 'een status die niemand kent',
  'its status and its use contradict each other': 'status en gebruik spreken elkaar tegen',
  'its dosage says more than can be carried over': 'een dosering met meer dan er mee te nemen is',
  'its dosage says one thing in two ways': 'een dosering die één ding twee keer anders zegt',
  'its dose is said twice': 'een dosis die er twee keer staat',
  'it is no agreement: it is not meant as an order': 'geen afspraak: het is niet als opdracht bedoeld (intent)',
  'it says that the medicine is not to be given': 'zegt dat het medicijn niet gegeven wordt (doNotPerform)',
  'it is to be read by rules that are not known here': 'te lezen volgens regels die hier niet bekend zijn (implicitRules)',
  'its status says that the medicine is not used yet': 'een status die zegt dat het medicijn nog niet gebruikt wordt (intended)',
  'its status says that it ended, and nothing says when': 'een status die zegt dat het voorbij is, zonder einddatum (completed)',
  'its status and its type of stop contradict each other': 'status en stoptype spreken elkaar tegen',
  'the name of its medicine is too long': 'de naam van het medicijn is te lang',
  'its dose is too long': 'de tekst van de dosering is te lang',
  'it says that it was not done': 'zegt dat het niet gedaan is (notDone)',
};

const names: Readonly<Record<string, string>> = {
  'its registration time': 'de registratietijd', 'its date': 'de datum', 'its period': 'de gebruiksperiode', 'its duration': 'de duur', 'its start': 'het begin', 'the start of its period': 'het begin van de gebruiksperiode', 'the end of its period': 'het einde van de gebruiksperiode',
  'its dosage': 'de dosering', 'its dose': 'de dosis', 'who wrote it': 'wie het schreef', 'what it rests on': 'waar het op rust', 'whether the medicine is used': 'of het medicijn gebruikt wordt',
};

export function whyInWords(why: string): string {
  const [, name = '', how] = /^(.*) (cannot be read|comes twice)$/.exec(why) ?? [];
  return words[why] ?? (how ? `${names[name] ?? name} ${how === 'comes twice' ? 'staat er twee keer' : 'is niet te lezen'}` : why);
}
