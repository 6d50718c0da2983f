/** The process structure tree of a drawn flow, and what follows from it: which part of a process an act that moves in it concerns. */
@NullMarked
package org.gridloom.process.structure;

import org.jspecify.annotations.NullMarked;
