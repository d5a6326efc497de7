export default definePageConfig({
  navigationBarTitleText: '简明问答',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
