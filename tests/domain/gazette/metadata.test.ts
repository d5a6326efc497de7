import { gazetteGaps } from '../../../domain/gazette';

describe('gazetteGaps', () => {
  it('names what the gazette prints above a text and finds it by (条例第二十三条)', () => {
    expect(gazetteGaps({ title: '办法', documentNumber: ' ' }).map(({ name }) => name)).toEqual([
      '发文字号',
      '发文机关',
      '成文日期',
      '文种',
    ]);
    const whole = {
      documentNumber: '临政办发〔2026〕3号',
      issuingOrgan: '临溪市人民政府办公室',
      datedOn: '2026-11-01',
      documentType: '规范性文件',
    };
    expect(gazetteGaps(whole)).toEqual([]);
  });
});
