import React from 'react';

/** On narrow screens alone: the button that opens the sidebar. */
export default function TopBar({ toggleSidebar }: { toggleSidebar: () => void }) {
  return (
    <header className="desk-top" role="banner">
      <b>Мегдан · работно място</b>
      <button type="button" className="btn quiet small" aria-controls="desk-side" onClick={toggleSidebar}>
        Меню
      </button>
    </header>
  );
}
