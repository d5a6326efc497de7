import type { AudienceOptions, AudienceView, Frequency } from '../../../contract/audience';
import { meaningOf } from '../../../domain/audience/meaning';
import { Box } from '../../ui/primitives/box';
import { Check, Choice } from '../../ui/primitives/choice';
import { Tap } from '../../ui/primitives/tap';
import { isAgreed, toggled, type ChoiceDraft } from './choice';
import { Consent } from './consent';
import { Meaning } from './meaning';
import { Picks } from './picks';
import type { ChoiceForm } from './use-choice-form';

interface ChoiceFormProps {
  readonly options: AudienceOptions;
  readonly view: AudienceView | null;
  readonly form: ChoiceForm;
}

const namesOf = (ids: readonly string[], all: readonly { readonly id: string; readonly name: string }[]): string[] =>
  all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

const meaningOfDraft = (draft: ChoiceDraft, options: AudienceOptions): readonly string[] =>
  draft.topics.length + draft.areas.length + draft.situations.length === 0
    ? []
    : meaningOf(
        { ...draft, topics: namesOf(draft.topics, options.topics), areas: namesOf(draft.areas, options.areas) },
        options.weeklyCap,
      );

/** Three short groups, how often, the consent, and what it comes to. */
export function ChoiceFields({ options, view, form }: ChoiceFormProps) {
  const { draft, change, faultOf, fault } = form;
  return (
    <>
      {form.restored ? (
        <Box className="card hint" role="status">
          <Box as="p">这是你上次选了一半、还没有存的。</Box>
          <Tap className="plain" onTap={form.drop}>
            不要了，重新选
          </Tap>
        </Box>
      ) : null}
      <Picks
        id="topics"
        title="关心哪些事"
        hint="可以选几个，也可以不选。"
        picks={options.topics.map(({ id, name, summary }) => ({ id, name, sentence: summary }))}
        chosen={draft.topics}
        onToggle={(id) => change({ topics: toggled(draft.topics, id) })}
        fault={faultOf('topics')}
      />
      <Picks
        id="areas"
        title="哪里的事"
        hint="住在哪里、在哪里办事，就选哪里。"
        picks={options.areas}
        chosen={draft.areas}
        onToggle={(id) => change({ areas: toggled(draft.areas, id) })}
        fault={faultOf('areas')}
      />
      <Picks
        id="situations"
        title="你是"
        hint="只用来挑出和你有关的消息，不核实，也不给别人看。"
        picks={options.situations}
        chosen={draft.situations}
        onToggle={(id) => change({ situations: toggled(draft.situations, id) })}
        fault={faultOf('situations')}
      />
      <HowOften options={options} draft={draft} change={change} />
      <Consent
        options={options}
        draft={draft}
        onChange={change}
        faultOf={faultOf}
        isAgreed={view !== null && isAgreed(view)}
      />
      <Meaning sentences={meaningOfDraft(draft, options)} />
      {fault === null ? null : (
        <Box className="card refusal" role="alert">
          {fault}
        </Box>
      )}
    </>
  );
}

/** 每条都发、每天一次、每周一次; and whether what was read counts. @source 个人信息保护法第二十四条 */
function HowOften({ options, draft, change }: Pick<ChoiceForm, 'draft' | 'change'> & Pick<ChoiceFormProps, 'options'>) {
  return (
    <Box as="section" className="stack-small" label="多久告诉你一次">
      <Box as="h2">多久告诉你一次</Box>
      <Choice
        label="多久告诉你一次"
        name="frequency"
        className="frequencies"
        options={options.frequencies.map(({ id, name, sentence }) => ({ value: id, label: name, hint: sentence }))}
        value={draft.frequency}
        onChange={(frequency) => change({ frequency: frequency as Frequency })}
      />
      <Check
        id="usesReading"
        checked={draft.usesReading}
        onChange={(usesReading) => change({ usesReading })}
        label="也看我读过什么"
        hint="打开过哪类消息，会用来决定以后发什么。不愿意就取消。"
      />
    </Box>
  );
}
