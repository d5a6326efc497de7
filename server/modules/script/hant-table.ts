import { Locale } from 'opencc-js/cn2t';
import { makeConverter, type ScriptTable } from '../../../domain/script';

type Dictionary = string | readonly (readonly [string, string])[];

const pairsOf = (dictionary: Dictionary): (readonly [string, string])[] =>
  typeof dictionary === 'string'
    ? dictionary.split('|').map((pair) => {
        const [simplified = '', traditional = ''] = pair.split(' ');
        return [simplified, traditional] as const;
      })
    : [...dictionary];

const isSingle = (word: string): boolean => Array.from(word).length === 1;

/** OpenCC's words from simplified to standard traditional script, as small as they can travel without changing a result. */
export function hantTable(): ScriptTable {
  const pairs = ((Locale.from['cn'] ?? []).flat() as Dictionary[]).flatMap(pairsOf);
  const singles = pairs.filter(([simplified, traditional]) => isSingle(simplified) && simplified !== traditional);
  const characters = singles.map((pair) => pair.join('')).join('');
  const byCharacter = makeConverter({ characters, phrases: '' });
  const phrases = pairs
    .filter(([simplified]) => !isSingle(simplified))
    .map(([simplified, traditional]) =>
      byCharacter(simplified) === traditional ? simplified : `${simplified} ${traditional}`,
    )
    .join('|');
  return { characters, phrases };
}
