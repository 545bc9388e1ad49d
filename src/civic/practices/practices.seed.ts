export function seedPractices(): void {}
