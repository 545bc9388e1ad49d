export { municipalitySettings, type Municipality } from './municipality.settings.js';
export { defineSettings, settingsGroups, type SettingsGroup } from './settings-group.js';
export { SettingsModule } from './settings.module.js';
export { Settings, type VersionedSettings } from './settings.service.js';
