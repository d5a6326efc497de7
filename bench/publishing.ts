import { setTimeout as delay } from 'node:timers/promises';
import { CONNECTIONS, measureOnce, median, type Target } from './measure';
import type { Loader, Subject } from './process';

const PUBLICATIONS = 20;
const EACH_MS = 200;
const SECONDS = 2;

/** Longest time from asking for a publication until a reader sees it at the head of its list, in milliseconds. */
export async function slowestToBeSeen(subject: Subject, from: number): Promise<number> {
  const address = `http://127.0.0.1:${subject.port}/api/notices?limit=10`;
  const seen = async (number: number): Promise<boolean> =>
    (await (await fetch(address)).text()).includes(`notice-${number}`);
  let slowest = 0;
  for (let number = from; number < from + PUBLICATIONS; number += 1) {
    await seen(number);
    const began = performance.now();
    const publishing = subject.publish(number);
    while (!(await seen(number)));
    slowest = Math.max(slowest, performance.now() - began);
    await publishing;
  }
  return slowest;
}

/** p99 of reads while nothing is published, and while five are published a second; rounds take turns. */
export async function readsWhilePublishing(
  loader: Loader,
  subject: Subject,
  target: Target,
  from: number,
): Promise<{ idleMs: number; publishingMs: number; ratio: number }> {
  const rounds: { idle: number; busy: number }[] = [];
  let number = from;
  for (let round = 0; round < 5; round += 1) {
    const idle = (await measureOnce(loader, subject, target, SECONDS)).p99Ms;
    const load = p99WithoutCpu(loader, subject, target);
    const until = performance.now() + SECONDS * 1000;
    while (performance.now() < until) {
      await subject.publish(number);
      number += 1;
      await delay(EACH_MS);
    }
    rounds.push({ idle, busy: await load });
  }
  return {
    idleMs: median(rounds.map(({ idle }) => idle)),
    publishingMs: median(rounds.map(({ busy }) => busy)),
    ratio: median(rounds.map(({ idle, busy }) => busy / idle)),
  };
}

/** The server is asked to publish meanwhile, so it cannot be asked for its CPU time. */
async function p99WithoutCpu(loader: Loader, subject: Subject, target: Target): Promise<number> {
  return (await loader.run({ ...target, port: subject.port, connections: CONNECTIONS, seconds: SECONDS })).p99Ms;
}
