export default definePageConfig({
  navigationBarTitleText: '依申请公开统计',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
