import { createTheme, type CSSVariablesResolver } from '@mantine/core'
import { cham, dark, gray } from './palette.ts'

const family = "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"

/** The look of Gương: Be Vietnam Pro, chàm indigo for acts; meanings have their own colours in base.css. */
export const theme = createTheme({
  fontFamily: family,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontFamily: family, fontWeight: '600' },
  colors: { cham, gray, dark },
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 6 },
  black: '#1d2530',
  defaultRadius: 6,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1.0625rem', xl: '1.375rem' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.5', lg: '1.45', xl: '1.35' },
  breakpoints: { xs: '30em', sm: '48em', md: '62em', lg: '75em', xl: '90em' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Combobox: { defaultProps: { shadow: 'md' } },
    // A menu stands in the window: reaching its last line does not scroll the page away from under it, which would hide it.
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false, floatingStrategy: 'fixed' } },
    Popover: { defaultProps: { shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 320 } },
    Drawer: { styles: { title: { fontWeight: 600 } }, defaultProps: { padding: 'md', overlayProps: { backgroundOpacity: 0.35 } } },
    Modal: { styles: { title: { fontWeight: 600 } }, defaultProps: { padding: 'md', centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
  },
})

/** Where Mantine's own shades fail AA, ours stand instead. */
export const ownVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-dimmed': 'var(--muted)', '--mantine-color-body': 'var(--card)', '--mantine-color-text': 'var(--ink)' },
  light: {
    '--mantine-color-error': '#a32a1c',
    '--mantine-color-placeholder': '#6b7684',
    '--mantine-color-default-border': '#cfd6de',
  },
  dark: {
    '--mantine-color-error': '#ff9f91',
    '--mantine-color-placeholder': '#8b96a6',
    '--mantine-color-default': '#1b2330',
    '--mantine-color-default-hover': '#232d3b',
    '--mantine-color-default-border': '#3b4656',
    '--mantine-color-anchor': '#8fb2e0',
  },
})
