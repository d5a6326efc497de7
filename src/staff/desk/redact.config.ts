export default definePageConfig({ navigationBarTitleText: '涂盖' });
