export default definePageConfig({
  navigationBarTitleText: '建议提案统计',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
