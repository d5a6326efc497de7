export default definePageConfig({ navigationBarTitleText: '预算决算' });
