/** The typed index over records, and what is asked of it. */
@NullMarked
package org.gridloom.record.search;

import org.jspecify.annotations.NullMarked;
