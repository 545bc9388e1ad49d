export async function seedCampaigns(): Promise<void> {}
