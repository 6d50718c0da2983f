/** Processes run by an engine behind one port. */
@NullMarked
package org.gridloom.process;

import org.jspecify.annotations.NullMarked;
