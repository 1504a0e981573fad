/** A post and where it is held, in one line; the unit is not said twice where the post's title ends with it. */
export const postAt = (post: string | null | undefined, unit: string | null | undefined, between = ', '): string =>
  post && unit && post.toLowerCase().endsWith(unit.toLowerCase()) ? post : [post, unit].filter(Boolean).join(between)
