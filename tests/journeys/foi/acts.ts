import type { Applicant } from './phone';
import { ZHUJIAN, type Stage } from './stage';

type Numbered = Pick<Applicant, 'number'>;

/** The officer gives the case to the department. */
export async function assign(stage: Stage, { number }: Numbered): Promise<void> {
  const officer = await stage.clerk('officer');
  await officer.does(number, '分办', (page) => page.getByLabel('分办给').selectOption({ label: ZHUJIAN }));
}

/** The reviewer has nothing against it. */
export async function review(stage: Stage, { number }: Numbered): Promise<void> {
  const reviewer = await stage.clerk('reviewer');
  await reviewer.does(number, '法制审核', (page) => page.getByLabel('同意', { exact: true }).check());
}

/** The head decides; `words` are the letter's fields by their labels. */
export async function decide(
  stage: Stage,
  { number }: Numbered,
  reply: RegExp,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  const head = await stage.clerk('head');
  await head.does(number, '作出答复决定', async (page) => {
    await page.getByRole('radio', { name: reply }).check();
    for (const [label, text] of Object.entries(words))
      await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
  });
}

/** From the department to the reply in the applicant's hands. */
export async function answer(stage: Stage, request: Numbered, reply: RegExp, words: Readonly<Record<string, string>>) {
  await assign(stage, request);
  await review(stage, request);
  await decide(stage, request, reply, words);
  await serve(stage, request);
}

/** The officer sends the reply over the wire. */
export async function serve(stage: Stage, { number }: Numbered): Promise<void> {
  const officer = await stage.clerk('officer');
  await officer.does(number, '送达答复', (page) => page.getByLabel('网上送达').check());
}

export async function archive(stage: Stage, { number }: Numbered): Promise<void> {
  const officer = await stage.clerk('officer');
  await officer.does(number, '归档');
  await officer.sees('已归档');
}
