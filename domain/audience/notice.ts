/**
 * The version of the notice below. Raise it with any change of purpose, way or kind of data: then everybody is asked anew, and
 * nothing is sent before.
 *
 * @source 个人信息保护法第十四条第二款
 */
export const NOTICE_VERSION = 2;

/** After so many months without a visit everything about a person is deleted. @source 个人信息保护法第十九条 */
export const KEPT_MONTHS = 24;

/** What the notice says beside who keeps the data and how to reach him, which the letterhead knows. @source 个人信息保护法第十七条 */
export const NOTICE_SECTIONS: readonly { readonly heading: string; readonly text: string }[] = [
  {
    heading: '用来做什么',
    text: '只用来把与你有关的政策消息发给你，并告诉你为什么收到。不用来审核、评价你，也不交给别人。',
  },
  {
    heading: '记下什么',
    text: '你选的主题、区域和情形，多久收一次，收到和打开了哪些消息、觉得说没说清楚。从消息里提了问题，只计个数，不记是谁提的。在小程序里还有微信给的编号，加密保存；不问姓名、电话、证件号。',
  },
  { heading: '读过的消息', text: '你打开过哪类消息，会用来决定以后发什么。不愿意可以关掉，关掉时已经记下的一起删除。' },
  { heading: '留多久', text: `留到你删除为止；${String(KEPT_MONTHS)}个月没有来过，自动全部删除。` },
  {
    heading: '怎样撤回',
    text: '随时可以在这里改、暂停、撤回同意或者全部删除。删除后只留下不含个人的计数。不同意不影响看政策和办事。',
  },
];
