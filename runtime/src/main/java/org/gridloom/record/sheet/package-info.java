/** Records from and to tables: Excel and CSV. */
@NullMarked
package org.gridloom.record.sheet;

import org.jspecify.annotations.NullMarked;
