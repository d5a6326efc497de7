import { createWechatDouble } from '../tests/doubles/wechat/server';
import { APPID, openidOf, SECRET, TEMPLATE } from './push-ground';

/** The local WeChat server as a process of its own. Argument: up to which number residents take one message each. */
const people = Number(process.argv[2] ?? 0);
const double = createWechatDouble({ appid: APPID, secret: SECRET, clock: { now: () => new Date() } });
// More than the ledger knows of: a message sent twice would arrive twice, and be seen.
for (let number = 1; number <= people; number += 1) double.stock(openidOf(number), TEMPLATE, 5);

process.on('message', (message: { ask: 'figures' } | { ask: 'got'; numbers: number[] } | { ask: 'end' }) => {
  if (message.ask === 'end') process.exit(0);
  if (message.ask === 'figures') {
    const times = [...double.got.values()];
    process.send?.({
      people: times.length,
      messages: times.reduce((sum, each) => sum + each, 0),
      twice: times.filter((each) => each > 1).length,
    });
    return;
  }
  process.send?.({ got: message.numbers.filter((number) => double.got.has(`${openidOf(number)} ${TEMPLATE}`)) });
});
void double.listen().then((url) => process.send?.({ url }));
