export interface StaffSeed {
  role: string;
  name: string;
  email: string;
  position: string;
  unit?: string;
  settlements?: string[];
}

/** Invented, one for each role. */
export const demoStaff: StaffSeed[] = [
  {
    role: 'administrator',
    name: 'Георги Стоименов',
    email: 'georgi.stoimenov@sandanski.example',
    position: 'Системен администратор',
  },
  {
    role: 'registryClerk',
    name: 'Мария Илиева',
    email: 'maria.ilieva@sandanski.example',
    position: 'Главен специалист „Деловодство“',
  },
  {
    role: 'editor',
    name: 'Петър Димитров',
    email: 'petar.dimitrov@sandanski.example',
    position: 'Старши експерт „Връзки с обществеността“',
  },
  {
    role: 'moderator',
    name: 'Елена Костова',
    email: 'elena.kostova@sandanski.example',
    position: 'Старши експерт „Гражданско участие“',
  },
  {
    role: 'expert',
    name: 'Николай Вангелов',
    email: 'nikolay.vangelov@sandanski.example',
    position: 'Главен експерт „Екология“',
    unit: 'environment',
  },
  {
    role: 'headOfUnit',
    name: 'Виолета Тодорова',
    email: 'violeta.todorova@sandanski.example',
    position: 'Директор на дирекция „Околна среда“',
    unit: 'environment',
  },
  {
    role: 'lawyer',
    name: 'Красимир Ангелов',
    email: 'krasimir.angelov@sandanski.example',
    position: 'Юрисконсулт',
    unit: 'legal',
  },
  {
    role: 'secretary',
    name: 'Даниела Митева',
    email: 'daniela.miteva@sandanski.example',
    position: 'Секретар на общината',
  },
  {
    role: 'mayor',
    name: 'Стефан Ковачев',
    email: 'stefan.kovachev@sandanski.example',
    position: 'Кмет на общината',
  },
  {
    role: 'councilUnit',
    name: 'Радостина Иванова',
    email: 'radostina.ivanova@sandanski.example',
    position: 'Експерт „Общински съвет“',
    unit: 'council',
  },
  {
    role: 'villageMayor',
    name: 'Борис Младенов',
    email: 'boris.mladenov@sandanski.example',
    position: 'Кмет на кметство Катунци',
    settlements: ['36693', '16969'],
  },
  {
    role: 'auditor',
    name: 'Юлия Найденова',
    email: 'yulia.naydenova@sandanski.example',
    position: 'Вътрешен одитор',
  },
];
