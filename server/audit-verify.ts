import { verifyAuditChain } from './platform/audit-chain';
import { verifyFromCommandLine } from './verify-chain';

verifyFromCommandLine({
  name: '审计日志',
  command: 'audit:verify',
  unit: '行',
  verify: verifyAuditChain,
  words: {
    altered: '内容或校验值被改过',
    missing: '缺了这一行',
    'earlier-rows': '启用校验之前的旧记录被改动、增加或删除',
    end: '末尾对不上：有记录被删掉或另外添加',
    'not-as-noted': '与当时记下的校验值不同，整条链可能被重做过',
  },
});
