import '@journeywright/editor/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/list.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startTheme } from './theme/theme.ts';

startTheme();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
