import { verifyPublicationLog } from './platform/publishing/verify-publication-log';
import { verifyFromCommandLine } from './verify-chain';

verifyFromCommandLine({
  name: '公开记录',
  command: 'log:verify',
  unit: '条',
  verify: verifyPublicationLog,
  words: {
    altered: '内容或校验值被改过',
    missing: '缺了这一条',
    end: '末尾对不上：有记录被删掉或另外添加',
    'not-as-noted': '与当时记下的校验值不同，整条链可能被重做过',
    'earlier-editions': '启用公开记录之前发布的内容被改动、增加或删除',
    'edition-gone': '这一条说的那一版内容不在了',
    'edition-altered': '这一条说的那一版内容被改过',
  },
});
