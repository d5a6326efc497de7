export default definePageConfig({ navigationBarTitleText: '政策图解' });
