export default definePageConfig({ navigationBarTitleText: '找部门' });
