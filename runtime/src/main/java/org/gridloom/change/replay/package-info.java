/** Replay: cases of a past period run again, in memory, against another configuration. */
@NullMarked
package org.gridloom.change.replay;

import org.jspecify.annotations.NullMarked;
