export default definePageConfig({
  navigationBarTitleText: '公开指南',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
