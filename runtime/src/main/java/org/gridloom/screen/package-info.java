/** Generated screens for workers and citizens. */
@NullMarked
package org.gridloom.screen;

import org.jspecify.annotations.NullMarked;
