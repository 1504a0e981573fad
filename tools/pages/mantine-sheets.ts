import type { Plugin } from 'vite'

/** The sheets of components that few pages need: they travel with whoever imports the component, and are no burden to the first page. */
const sheets: Record<string, string[]> = {
  Checkbox: ['Checkbox'], Drawer: ['ModalBase', 'Drawer'], Menu: ['Menu'], Modal: ['ModalBase', 'Modal'], PasswordInput: ['PasswordInput'],
  SegmentedControl: ['FloatingIndicator', 'SegmentedControl'], Spotlight: ['ModalBase', 'Modal'], Tabs: ['Tabs'],
}

// Of Mantine's fourteen palettes the pages use their own indigo, the greys and red: the rest is two kilobytes of nothing.
const unused = /--mantine-color-(pink|grape|violet|indigo|cyan|teal|lime|green|blue|yellow|orange)-[a-z0-9-]+:[^;}]*;/g

/** Lets Mantine's sheets be fetched with the components they belong to, and leaves out the palettes nobody uses. */
export const mantineSheets = (): Plugin => ({
  name: 'guong-mantine-sheets',
  enforce: 'pre',
  transform: (code, id) => {
    if (id.includes('default-css-variables.layer.css')) return { code: code.replace(unused, ''), map: null }
    if (!/\/src\/.*\.tsx$/.test(id)) return undefined
    const named = [...code.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    const wanted = new Set(named.flatMap((name) => sheets[name] ?? []))
    return wanted.size === 0 ? undefined : { code: `${[...wanted].map((name) => `import '@mantine/core/styles/${name}.layer.css';`).join('')}${code}`, map: null }
  },
})
