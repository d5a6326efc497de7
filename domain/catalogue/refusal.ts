/** Why something was not done to the catalogue, or a row of a sheet was not taken. */
export type CatalogueRefusalCode =
  | 'catalogue.needed'
  | 'catalogue.too-long'
  | 'catalogue.group-unknown'
  | 'catalogue.channel-unknown'
  | 'catalogue.manner-unknown'
  | 'catalogue.level-unknown'
  | 'catalogue.level-not-of-class'
  | 'catalogue.rules-shape'
  | 'catalogue.twice'
  | 'catalogue.id-unknown'
  | 'catalogue.id-of-another';

/** The sentence that a clerk reads for each code. */
export const catalogueSentence: Readonly<Record<CatalogueRefusalCode, string>> = {
  'catalogue.needed': '这一项要填。',
  'catalogue.too-long': '写得太长了，请精简。',
  'catalogue.group-unknown':
    '不知道属于哪个类别或者领域。请加一列“类别或领域”，或者让工作表的名称、表头上面的标题写明领域。',
  'catalogue.channel-unknown': '有不认识的渠道。请照标准目录的渠道名称写，用■标出选中的。',
  'catalogue.manner-unknown': '公开方式只能是主动或者依申请公开。',
  'catalogue.level-unknown': '公开层级只能是市级、县级或者乡级。',
  'catalogue.level-not-of-class': '这个类别依条例第二十一条不属于这一层级。',
  'catalogue.rules-shape': '归栏条件写得不对。写成“类型=通知公告；主题=医疗医保；标题含=名单”这样，一行一条。',
  'catalogue.twice': '同一个类别或者领域里，同样的一级事项和二级事项在表里出现了不止一次。',
  'catalogue.id-unknown': '目录里没有这个栏目编号。新增的栏目不要填编号。',
  'catalogue.id-of-another': '改成的名称已经是另一个栏目的。',
};
