export default definePageConfig({
  navigationBarTitleText: '政务新媒体',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
