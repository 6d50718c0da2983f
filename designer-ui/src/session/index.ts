export { crumbs, postsAt, useNode, useSessionStore } from './useSession'
