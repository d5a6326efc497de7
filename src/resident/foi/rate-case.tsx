import { useRef, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { FoiCaseView, FoiRating } from '../../../contract/foi';
import { callApi } from '../../platform/request';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Choice } from '../../ui/primitives/choice';
import { TextArea } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';
import { forgetActDraft, keepActDraft, RATING_DRAFT, readActDraft } from './act-draft';
import type { KeptCase } from './kept-cases';

const SCORES = ['很不满意', '不满意', '一般', '满意', '很满意'] as const;
const OPTIONS = SCORES.map((label, at) => ({ value: String(at + 1), label }));
const MOST_WORDS = 500;

interface RateCaseProps {
  readonly view: FoiCaseView;
  readonly known: KeptCase;
  readonly done: (view: FoiCaseView) => void;
}

/** 评价: from 1 to 5 in words, changeable. */
export function RateCase({ view, known, done }: RateCaseProps) {
  const [changing, setChanging] = useState(false);
  if (view.mayRate !== true) return null;
  const given = view.rating ?? null;
  if (given !== null && !changing)
    return (
      <Box as="section" className="card" label="评价">
        <Box as="h2">评价</Box>
        <Box as="p">{`你的评价：${SCORES[given - 1] ?? ''}。谢谢。`}</Box>
        <Tap className="plain" onTap={() => setChanging(true)}>
          改评价
        </Tap>
      </Box>
    );
  return (
    <RatingForm
      given={given}
      known={known}
      done={(next) => {
        setChanging(false);
        done(next);
      }}
    />
  );
}

function faultIn(score: string, words: string): string | null {
  if (score === '') return '请先选一项。';
  return Array.from(words.trim()).length > MOST_WORDS ? `最多 ${String(MOST_WORDS)} 字。` : null;
}

function useRating({ number, code }: KeptCase, given: number | null, done: (view: FoiCaseView) => void) {
  const [score, setScore] = useState(given === null ? '' : String(given));
  const [words, setWords] = useState(() => readActDraft(number, RATING_DRAFT)?.text ?? '');
  const [problem, setProblem] = useState<Pick<Problem, 'title' | 'article'> | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const write = (text: string): void => {
    keepActDraft(number, RATING_DRAFT, { text, key: null });
    setWords(text);
    setProblem(null);
  };
  const send = (): void => {
    if (sending.current) return;
    const wrong = faultIn(score, words);
    if (wrong !== null) {
      setProblem({ title: wrong });
      return;
    }
    sending.current = true;
    setBusy(true);
    setProblem(null);
    const body: FoiRating = { number, code, score: Number(score), words: words.trim() };
    void callApi<FoiCaseView>({ method: 'POST', path: '/api/foi/rating', body }).then((got) => {
      sending.current = false;
      setBusy(false);
      if (got.ok) {
        forgetActDraft(number, RATING_DRAFT);
        done(got.data);
      } else setProblem(got.problem);
    });
  };
  return { score, setScore, words, write, problem, busy, send };
}

interface RatingFormProps {
  readonly given: number | null;
  readonly known: KeptCase;
  readonly done: (view: FoiCaseView) => void;
}

function RatingForm({ given, known, done }: RatingFormProps) {
  const { score, setScore, words, write, problem, busy, send } = useRating(known, given, done);
  const wrong = problem === null ? undefined : problem.title;
  return (
    <Box as="section" className="card stack" label="评价">
      <Box as="h2">这次办得怎么样？</Box>
      <Choice
        name="foi-score"
        label="满意程度"
        className="foi-scores"
        options={OPTIONS}
        value={score}
        onChange={setScore}
        invalid={wrong !== undefined && score === ''}
      />
      <Field
        id="foi-rating-words"
        label="想说的话"
        required={false}
        hint={`最多 ${String(MOST_WORDS)} 字。`}
        fault={wrong}
      >
        <TextArea
          id="foi-rating-words"
          label="想说的话，选填"
          value={words}
          onInput={write}
          describedBy={wrong === undefined ? 'foi-rating-words-hint' : 'foi-rating-words-fault'}
        />
      </Field>
      <Tap className="button" disabled={busy} onTap={send}>
        {busy ? '正在提交…' : given === null ? '提交评价' : '改成这样'}
      </Tap>
    </Box>
  );
}
