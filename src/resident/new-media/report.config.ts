export default definePageConfig({ navigationBarTitleText: '反映账号问题' });
