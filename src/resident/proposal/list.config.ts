export default definePageConfig({
  navigationBarTitleText: '建议提案',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
