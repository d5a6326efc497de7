import type { AudienceOptions, AudienceView } from '../../../contract/audience';
import type { ChoiceDraft, Picked } from './choice';

/** A choice that a message met, and what is left without it. */
export interface Fewer {
  readonly name: string;
  readonly without: Pick<ChoiceDraft, Picked>;
  /** Without it nothing is chosen any more. */
  readonly isLast: boolean;
}

/** Which of the choices a message met can be taken back, by the names in its reason. */
export function fewerOf(why: string, view: AudienceView, options: AudienceOptions): Fewer[] {
  const { topics, areas, situations } = view;
  const isLast = topics.length + areas.length + situations.length === 1;
  return (['topics', 'areas', 'situations'] as const).flatMap((group) =>
    options[group]
      .filter(({ id, name }) => (view[group] as readonly string[]).includes(id) && why.includes(`“${name}”`))
      .map(({ id, name }) => ({
        name,
        without: {
          topics,
          areas,
          situations,
          [group]: (view[group] as readonly string[]).filter((each) => each !== id),
        },
        isLast,
      })),
  );
}
