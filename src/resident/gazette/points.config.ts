export default definePageConfig({ navigationBarTitleText: '公报赠阅点' });
