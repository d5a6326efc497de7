import type { CityHall, SentRequest } from './harness/city-hall';
import type { Phone, Visit, VisitOptions } from './harness/phone';

/** A Monday; the 20 working days from here end on 30 March. */
export const MONDAY = '2026-03-02T09:00:00+08:00';
export const TODAY = '2026-03-02';
export const POINTS = { points: ['写明是哪一年、哪一个小区'] };

/** A phone that keeps the request, with its case open. */
export async function openCase(phone: Phone, request: SentRequest, options?: VisitOptions): Promise<Visit> {
  const visit = await phone.visit(options);
  await visit.context.addInitScript(
    ([name, kept]) => {
      if (window.localStorage.getItem(name) === null) window.localStorage.setItem(name, kept);
    },
    ['mingbai:foi-cases', JSON.stringify([request.kept])] as const,
  );
  await visit.open(`/resident/foi/case?number=${request.number}`);
  await visit.page.locator('#foi-standing').waitFor();
  return visit;
}

/** In hand at the department. */
export async function assigned(hall: CityHall): Promise<SentRequest> {
  const request = await hall.receive();
  await hall.act(request, 'foi-officer', { kind: 'assigned', on: TODAY, department: 'yibao' });
  return request;
}

export async function awaitingAmendment(hall: CityHall): Promise<SentRequest> {
  const request = await hall.receive();
  await hall.act(request, 'foi-officer', { kind: 'amendment-asked', on: TODAY, dueOn: '2026-03-12' }, POINTS);
  return request;
}

export async function inConsultation(hall: CityHall, addressee = '临溪市好宜居物业有限公司'): Promise<SentRequest> {
  const request = await assigned(hall);
  const event = { kind: 'third-party-asked', on: TODAY, consultation: 'c1' };
  await hall.act(request, 'foi-officer', event, { addressee, facts: '涉及你单位的报价，请提出意见。' });
  return request;
}

export async function served(hall: CityHall): Promise<SentRequest> {
  const request = await assigned(hall);
  await hall.act(request, 'legal-reviewer', { kind: 'legal-review', on: TODAY, opinion: 'agrees' });
  const letter = { access: '随信附上。' };
  await hall.act(request, 'office-head', { kind: 'decided', on: TODAY, reply: 'granted' }, letter);
  await hall.act(request, 'foi-officer', { kind: 'served', on: TODAY, method: 'electronic' });
  return request;
}
