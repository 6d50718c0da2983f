/** Shapes of the answers about persons and their posts. */

export interface PostAt { post: string; unit: string }
export interface ShownPost extends PostAt { title: string; unitName: string; node: string }
export interface PersonRow { id: string; login: string; name: string; active: boolean; sample: boolean; elsewhere: boolean; version: number; posts: ShownPost[] }
export interface PostChoice { post: string; title: string }
export interface UnitRow { id: string; tenant: string; kind: string; name: string; parent: string; place: string }
