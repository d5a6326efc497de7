import { useState } from 'react';
import type { AudienceOptions } from '../../../contract/audience';
import { SITE } from '../../platform/city';
import { usePageQuery } from '../../platform/nav';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { WithoutScript } from '../../ui/primitives/without-script';
import { Screen } from '../../ui/screen';
import { AsOf, Failed, Loading } from '../../ui/states';
import { keptDraft } from './choice';
import { ChoiceFields } from './choice-form';
import { KeptChoice } from './kept-choice';
import { useAudience, type Audience, type Standing } from './use-audience';
import { useChoiceForm } from './use-choice-form';

const TITLE = '我的关注';
const DESCRIPTION = '选关心的事、地方和情形，有与你有关的新消息就告诉你。随时可以改、停、删。';

/** 我的关注: what somebody wants to hear of, chosen in half a minute, changed and deleted at any time. */
export default function ChooseAudience() {
  const audience = useAudience();
  const { options, standing } = audience;
  if (options.state === 'ready' && (standing.state === 'none' || standing.state === 'known'))
    return <Chosen audience={audience} options={options.data} optionsAsOf={options.asOf} standing={standing} />;
  const hasFailed = options.state === 'failed' || standing.state === 'failed';
  return (
    <Screen title={TITLE} description={DESCRIPTION} ready={hasFailed}>
      <Box as="h1">{TITLE}</Box>
      <WithoutScript>
        <Box as="p">{`选关注要用到脚本。请打开浏览器的脚本功能，或者在微信里搜“${SITE}”小程序。`}</Box>
      </WithoutScript>
      <Box className="with-script">
        {options.state === 'failed' ? (
          <Failed title={options.problem.title} retry={options.retry} />
        ) : standing.state === 'failed' ? (
          <Failed title={standing.problem.title} retry={audience.refresh} />
        ) : (
          <Loading />
        )}
      </Box>
    </Screen>
  );
}

interface ChosenProps {
  readonly audience: Audience;
  readonly options: AudienceOptions;
  readonly optionsAsOf: string | null;
  readonly standing: Extract<Standing, { state: 'none' | 'known' }>;
}

/** Where something is kept, it stands first; where nothing is, or something is under way, choosing does. */
function Chosen({ audience, options, optionsAsOf, standing }: ChosenProps) {
  const query = usePageQuery();
  const wanted = (query['topics'] ?? '').split(',').filter((id) => id !== '');
  const known = standing.state === 'known' ? standing.view : null;
  const isNew = wanted.some((id) => known?.topics.includes(id) !== true);
  const [editing, setEditing] = useState(() => keptDraft() !== undefined || isNew);
  const [saved, setSaved] = useState(false);
  if (known !== null && !editing)
    return (
      <Screen title={TITLE} description={DESCRIPTION}>
        <AsOf at={optionsAsOf} />
        <KeptChoice
          audience={audience}
          options={options}
          view={known}
          isKept={standing.state === 'known' && standing.isKept}
          justSaved={saved}
          onChange={() => setEditing(true)}
        />
      </Screen>
    );
  return (
    <Choosing
      audience={audience}
      options={options}
      standing={standing}
      wanted={wanted}
      onSaved={() => {
        setSaved(true);
        setEditing(false);
      }}
      onCancel={() => setEditing(false)}
    />
  );
}

interface ChoosingProps extends Omit<ChosenProps, 'optionsAsOf'> {
  readonly wanted: readonly string[];
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

function Choosing({ audience, options, standing, wanted, onSaved, onCancel }: ChoosingProps) {
  const view = standing.state === 'known' ? standing.view : null;
  const form = useChoiceForm({ options, view, wanted }, audience.choose, onSaved);
  return (
    <Screen
      title={TITLE}
      description={DESCRIPTION}
      footer={
        <>
          {view === null ? null : (
            <Tap
              className="button ghost"
              onTap={() => {
                form.drop();
                onCancel();
              }}
            >
              不改了
            </Tap>
          )}
          <Tap className="button" disabled={form.saving} onTap={() => void form.save()}>
            {form.saving ? '正在存…' : '存下来'}
          </Tap>
        </>
      }
    >
      {standing.state === 'none' && standing.deleted ? (
        <Box className="card hint" role="status">
          全部删除了。我们这里不再有你的选择，也不会再发给你。
        </Box>
      ) : null}
      <Box>
        <Box as="h1">想知道什么，选一选</Box>
        <Box as="p">有与你有关的新消息就告诉你。半分钟选好，不问姓名和电话，不用登录。</Box>
      </Box>
      <ChoiceFields options={options} view={view} form={form} />
    </Screen>
  );
}
