import { createContext, type ReactNode } from 'react'

/** What stands beside the title of every page to help with it; the frame's composition fills it. */
export const PageHelp = createContext<ReactNode>(null)
