import type { ReplyKind } from '../../case/reply-kind';

/** The decision of a reply: what it comes to, in plain words, and the article to the item. */
export interface Decision {
  /** 结果, the sentence that follows 「我们决定」 or stands by itself. */
  readonly says: string;
  /** Articles, without the name of the Regulations in front. */
  readonly articles: string;
  /** Heading of what was written in `access`. */
  readonly accessTitle?: string;
}

const REFUSED = '第三十六条第三项';

/**
 * What each kind of reply decides. 第十四条 to 第十六条 say why something is not public, 第三十六条第三项 that this is answered with reasons.
 *
 * @source 条例第十四条至第十六条、第三十条、第三十二条、第三十五条至第三十九条；国办公开办函〔2021〕30号
 */
export const decisions: Readonly<Record<Exclude<ReplyKind, 'amendment-lapsed' | 'fee-lapsed'>, Decision>> = {
  'already-public': {
    says: '您申请的信息已经主动公开，现告知您获取的方式、途径。',
    articles: '第三十六条第一项',
  },
  granted: { says: '您申请的信息可以公开，我们予以公开。', articles: '第三十六条第二项' },
  'partly-granted': {
    says: '您申请的信息中，一部分可以公开，我们予以公开；另一部分不应当公开或者不属于政府信息，作区分处理后不予公开。',
    articles: '第三十七条',
  },
  'refused-secret': {
    says: '您申请的信息依法确定为国家秘密，我们不予公开。',
    articles: `第十四条、${REFUSED}`,
  },
  'refused-law': {
    says: '您申请的信息是法律、行政法规禁止公开的政府信息，我们不予公开。',
    articles: `第十四条、${REFUSED}`,
  },
  'refused-safety': {
    says: '您申请的信息公开后可能危及国家安全、公共安全、经济安全、社会稳定，我们不予公开。',
    articles: `第十四条、${REFUSED}`,
  },
  'refused-third-party': {
    says: '您申请的信息涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害，我们不予公开。',
    articles: `第十五条、第三十二条、${REFUSED}`,
  },
  'refused-internal': {
    says: '您申请的信息是行政机关的内部事务信息，我们不予公开。',
    articles: `第十六条第一款、${REFUSED}`,
  },
  'refused-deliberative': {
    says: '您申请的信息是行政机关在履行行政管理职能过程中形成的过程性信息，我们不予公开。',
    articles: `第十六条第二款、${REFUSED}`,
  },
  'refused-case-file': {
    says: '您申请的信息是行政执法案卷信息，我们不予公开。',
    articles: `第十六条第二款、${REFUSED}`,
  },
  'other-procedure': {
    says: '法律、行政法规对您申请的信息的获取有特别规定，请您依照有关规定办理。',
    articles: '第三十六条第七项',
    accessTitle: '到哪里办理',
  },
  'not-held': { says: '经检索，没有您申请公开的信息，该政府信息不存在。', articles: '第三十六条第四项' },
  'other-organ': { says: '您申请的信息不属于本机关负责公开。', articles: '第三十六条第五项' },
  'needs-processing': {
    says: '我们没有现成的这份信息，需要对现有政府信息进行加工、分析才能形成，我们不予提供。',
    articles: '第三十八条',
  },
  'still-unclear': { says: '经补正，您申请的内容仍然不明确，我们无法提供。', articles: '第三十条' },
  'not-foi': {
    says: '您以政府信息公开申请的形式进行信访、投诉、举报等活动，我们不作为政府信息公开申请处理。',
    articles: '第三十九条第一款',
    accessTitle: '可以通过什么渠道提出',
  },
  repeat: {
    says: '我们已经就您的政府信息公开申请作出答复，您重复申请公开相同政府信息，我们不予重复处理。',
    articles: '第三十六条第六项',
  },
  publication: {
    says: '您申请的是政府公报、报刊、书籍等公开出版物，不作为政府信息公开申请提供，现告知您获取的途径。',
    articles: '第三十九条第二款',
  },
  unreasonable: {
    says: '您申请的数量、频次明显超过合理范围，所说明的理由不合理，我们不予处理。',
    articles: '第三十五条',
  },
  reconfirm: {
    says: '您要求对已经获取的政府信息进行确认或者重新出具，我们不予处理。',
    articles: '',
  },
};
