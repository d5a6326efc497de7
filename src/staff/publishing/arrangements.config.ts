export default definePageConfig({ navigationBarTitleText: '时限和替岗' });
