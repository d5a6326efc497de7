export default definePageConfig({ navigationBarTitleText: '政府公报' });
