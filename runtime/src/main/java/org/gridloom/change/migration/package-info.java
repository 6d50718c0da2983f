/** Moving running cases to the version of their process that is in force: plan, batches, report, way back. */
@NullMarked
package org.gridloom.change.migration;

import org.jspecify.annotations.NullMarked;
