export { contrast } from './contrast.js';
export { municipalitySettings, type Municipality } from './municipality.settings.js';
export { Setting } from './setting.entity.js';
export { defineSettings, settingsGroups, type SettingsField, type SettingsGroup } from './settings-group.js';
export { SettingsModule } from './settings.module.js';
export { Settings, type VersionedSettings } from './settings.service.js';
