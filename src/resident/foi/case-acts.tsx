import type { FoiCaseView } from '../../../contract/foi';
import { plainDay } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { readActDraft } from './act-draft';
import { ACT_WORDS, type ActKind } from './act-words';
import type { KeptCase } from './kept-cases';

/** Something that the applicant can do now. */
interface Offer {
  readonly act: ActKind;
  readonly basis: string;
}

const basisOf = (article: string, until: string | null): string =>
  [until === null ? '' : `最迟 ${plainDay(until)}`, article].filter(Boolean).join(' · ');

/** What can be done now, most pressing first: what the office waits for, and a withdrawal last. */
export function offersOf({ acts = [], mayAdd }: FoiCaseView): readonly Offer[] {
  const lawful = acts.map(({ kind, article, until }) => ({ act: kind, basis: basisOf(article, until) }));
  return [
    ...lawful.filter(({ act }) => act !== 'withdrawn'),
    ...(mayAdd === true ? [{ act: 'supplement', basis: '' } as const] : []),
    ...lawful.filter(({ act }) => act === 'withdrawn'),
  ];
}

const PRESSING: readonly ActKind[] = ['amendment-received', 'reasons-given'];

interface CaseActsProps {
  readonly view: FoiCaseView;
  readonly known: KeptCase;
  readonly choose: (act: ActKind) => void;
}

/** 现在可以做的. */
export function CaseActs({ view, known, choose }: CaseActsProps) {
  const offers = offersOf(view);
  if (offers.length === 0) return null;
  return (
    <Box as="section" className="card" label="现在可以做的">
      <Box as="h2">现在可以做的</Box>
      {offers.map(({ act, basis }) => {
        const { title, hint } = ACT_WORDS[act];
        const begun = (readActDraft(known.number, act)?.text ?? '') !== '';
        return (
          <Box key={act} className="foi-offer">
            <Box className="row-words">
              <Box as="p">{hint}</Box>
              {basis === '' ? null : <Box className="meta">{basis}</Box>}
            </Box>
            <Tap className={`button${PRESSING.includes(act) ? '' : ' ghost'}`} onTap={() => choose(act)}>
              {begun ? `接着写：${title}` : title}
            </Tap>
          </Box>
        );
      })}
    </Box>
  );
}
