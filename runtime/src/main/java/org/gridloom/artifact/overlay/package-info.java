/** Layers of one document laid over each other, under locks and bounds: pure values in, pure values out. */
@NullMarked
package org.gridloom.artifact.overlay;

import org.jspecify.annotations.NullMarked;
