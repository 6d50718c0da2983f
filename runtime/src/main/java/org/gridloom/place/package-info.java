/** The five-level tree of places down to villages and grids. */
@NullMarked
package org.gridloom.place;

import org.jspecify.annotations.NullMarked;
