export default definePageConfig({
  navigationBarTitleText: '权责清单',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
