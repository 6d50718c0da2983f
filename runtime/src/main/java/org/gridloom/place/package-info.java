/** The five-level tree of places down to villages and grids, with boundaries over time and the grid at a point. */
@NullMarked
package org.gridloom.place;

import org.jspecify.annotations.NullMarked;
