/** Why a request, or an act on it, is not taken as it is. */
export type FoiRefusalCode =
  | 'foi.name-required'
  | 'foi.name-too-long'
  | 'foi.id-number-required'
  | 'foi.id-number-fifteen-digits'
  | 'foi.id-number-format'
  | 'foi.id-number-date'
  | 'foi.id-number-checksum'
  | 'foi.uscc-required'
  | 'foi.uscc-format'
  | 'foi.uscc-checksum'
  | 'foi.legal-representative-required'
  | 'foi.contact-name-required'
  | 'foi.contact-required'
  | 'foi.phone-format'
  | 'foi.email-format'
  | 'foi.postcode-format'
  | 'foi.address-too-short'
  | 'foi.address-too-long'
  | 'foi.information-required'
  | 'foi.description-too-long'
  | 'foi.title-too-long'
  | 'foi.document-number-too-long'
  | 'foi.department-required'
  | 'foi.department-unknown'
  | 'foi.form-method-mismatch'
  | 'foi.email-needed-for-reply'
  | 'foi.address-needed-for-reply'
  | 'foi.phone-needed-for-fax'
  | 'foi.unreadable-character'
  | 'foi.idempotency-key-required'
  | 'foi.idempotency-key-reused'
  | 'foi.case-not-found'
  | 'foi.too-many-lookups'
  | 'foi.act.words-needed'
  | 'foi.act.words-too-long'
  | 'foi.rating.too-early'
  | 'foi.rating.words-too-long'
  | 'foi.desk.case-not-found'
  | 'foi.desk.changed-meanwhile'
  | 'foi.desk.not-yours'
  | 'foi.desk.already-claimed'
  | 'foi.desk.not-claimed'
  | 'foi.desk.not-holding'
  | 'foi.desk.only-asked'
  | 'foi.desk.cursor'
  | 'foi.joining.reason-required'
  | 'foi.joining.same-case'
  | 'foi.joining.not-open'
  | 'foi.joining.already-joined'
  | 'foi.joining.to-the-lead'
  | 'foi.joining.group-full'
  | 'foi.joining.not-joined'
  | 'foi.joining.own-act'
  | 'foi.draft.changed-meanwhile'
  | 'foi.draft.not-found'
  | 'foi.draft.already-there'
  | 'foi.draft.read-first';

/** The sentence that a resident reads for each code. */
export const foiSentence: Readonly<Record<FoiRefusalCode, string>> = {
  'foi.name-required': '请填写姓名或单位名称。',
  'foi.name-too-long': '姓名最多 60 个字，单位名称最多 120 个字，请改短一些。',
  'foi.id-number-required': '请填写证件号码。',
  'foi.id-number-fifteen-digits': '这是 15 位的旧身份证号，请填写 18 位的新号码。',
  'foi.id-number-format': '证件号码的位数或字符不对，请对照证件再填一次。',
  'foi.id-number-date': '身份证号里的出生日期不存在，请对照证件再填一次。',
  'foi.id-number-checksum': '身份证号有一位填错了，请对照证件再填一次。',
  'foi.uscc-required': '请填写统一社会信用代码。',
  'foi.uscc-format': '统一社会信用代码应是 18 位数字和大写字母，其中没有 I、O、S、V、Z。',
  'foi.uscc-checksum': '统一社会信用代码有一位填错了，请对照证照再填一次。',
  'foi.legal-representative-required': '请填写法定代表人或负责人的姓名。',
  'foi.contact-name-required': '请填写联系人的姓名。',
  'foi.contact-required': '电话、邮箱、通信地址，请至少填写一项，方便我们联系你。',
  'foi.phone-format': '电话号码看起来不对，请检查一遍。',
  'foi.email-format': '邮箱地址看起来不对，请检查一遍。',
  'foi.postcode-format': '邮政编码应是 6 位数字。',
  'foi.address-too-short': '通信地址太短，信件可能寄不到，请写到门牌号。',
  'foi.address-too-long': '通信地址最多 200 个字，请改短一些。',
  'foi.information-required': '请说明你要什么信息：名称、文号、内容描述，至少填写一项。',
  'foi.description-too-long': '内容描述最多 5000 个字，请改短一些。',
  'foi.title-too-long': '信息名称最多 300 个字，请改短一些。',
  'foi.document-number-too-long': '文号最多 80 个字，请检查一遍。',
  'foi.department-required': '请选择向哪个部门申请。',
  'foi.department-unknown': '没有找到这个部门，请重新选择。',
  'foi.form-method-mismatch': '这种形式不能用所选的方式提供，请换一种获取方式。',
  'foi.email-needed-for-reply': '你选择了用电子邮件答复，请填写邮箱地址。',
  'foi.address-needed-for-reply': '你选择了邮寄，请填写通信地址。',
  'foi.phone-needed-for-fax': '你选择了传真，请在电话一栏填写传真号码。',
  'foi.unreadable-character': '这里有无法识别的字符，请删掉后再试。',
  'foi.idempotency-key-required': '提交时缺少必要的信息，请退出页面后重新进入再试。',
  'foi.idempotency-key-reused': '这份申请已经提交过，内容却不一样。请重新填写一份。',
  'foi.case-not-found': '没有找到这份申请，请检查申请编号和查询码。',
  'foi.too-many-lookups': '查询次数太多，请过一会儿再试。',
  'foi.act.words-needed': '请写清楚内容。',
  'foi.act.words-too-long': '内容最多 5000 字，请精简一些。',
  'foi.rating.too-early': '收到答复以后才能评价。',
  'foi.rating.words-too-long': '想说的话最多 500 个字，请精简一些。',
  'foi.desk.case-not-found': '没有这件申请，或者不归你的部门办。',
  'foi.desk.changed-meanwhile': '这件申请刚刚有了新进展，请刷新以后再办。',
  'foi.desk.not-yours': '这一步不由你的岗位来办。',
  'foi.desk.already-claimed': '这件申请已经有人认领。',
  'foi.desk.not-claimed': '这件申请不是你认领的。',
  'foi.desk.not-holding': '这件申请不在你的部门。',
  'foi.desk.only-asked': '这件申请由别的部门承办，你的部门只提意见，这一步要由承办部门来办。',
  'foi.desk.cursor': '列表的位置不对，请从头再看。',
  'foi.joining.reason-required': '请写明为什么并案办理。',
  'foi.joining.same-case': '一件申请不能和自己并案。',
  'foi.joining.not-open': '只有还在办、没有作出决定的申请才能并案。',
  'foi.joining.already-joined': '这件申请已经和别的申请并案，先分开再并。',
  'foi.joining.to-the-lead': '那件申请已经并入另一件，请并到主办的那一件。',
  'foi.joining.group-full': '一组最多并 50 件。',
  'foi.joining.not-joined': '这件申请现在没有和它并案，没有一起办。',
  'foi.joining.own-act': '这一步是每个申请人自己的事，不能几件一起办，请一件一件办。',
  'foi.draft.changed-meanwhile': '这份草稿刚刚被改过，没有覆盖。请比一比，再决定用哪一份。',
  'foi.draft.not-found': '没有这份草稿，可能已经办结，或者被丢弃了。',
  'foi.draft.already-there': '已经有一份新的草稿，没有覆盖。请先看新的那份。',
  'foi.draft.read-first': '答复草稿刚刚有变动，请看过现在的草稿再审。',
};
