export default definePageConfig({
  navigationBarTitleText: '政务新媒体账号',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
