/** Characters that speech has and titles do not: 了 of 跑了, 把 of 把人撞了. */
const MARKS = new Set('了吗呢吧啊嘛呗我你他她俺咱咋啥谁把被让叫给没还都就也太挺');

/** Words of one character that everybody says; alone in a spoken question they are no slip of a longer word. */
const SAID_ALONE = new Set(
  '上下来去进出回过起到看听说问找要想会能敢肯做干弄搞办修买卖租借还欠赔退换收交付花领取存扣罚抢偷骗拿放拆盖砸打骂揍踢推拉拖扔丢捡抱背带送接开关停坐站走跑跳躺睡住吃喝抽吐拉尿洗穿戴养喂种栽浇割砍挖埋烧点炸熏淹漏堵断坏烂破裂塌倒掉摔撞碰刮咬抓逮关押判死活伤病疼瘸瞎聋哭吵闹娶嫁离生怀流养教学考写读念签告搬撵轰辞裁雇请叫喊等排挤占霸赖躲藏装修刷涨降贵穷老小大多少高低远近长短新旧好坏冷热脏臭香快慢早晚天年月日人家门口地方钱车房屋楼路水电气火狗猫鸡猪牛羊鱼树药饭菜酒烟书本证卡票税费假真狠急难碍哪几只条头台辆张份家块元万千百一二两三四五六七八九十半个儿子女爹妈娘哥姐弟妹爷奶叔姨舅嫂娃',
);

/** Whether a question is told as one speaks. A title is not, though it be mistyped. */
export function isSpoken(text: string): boolean {
  for (const character of text) if (MARKS.has(character)) return true;
  return false;
}

export const isSaidAlone = (character: string): boolean => SAID_ALONE.has(character);
