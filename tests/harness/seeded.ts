import * as fc from 'fast-check'
import { seedOf } from '../rights/random.ts'

// Properties draw what they try from the same seed as every other test that draws (GUONG_SEED).
fc.configureGlobal({ seed: seedOf() })
