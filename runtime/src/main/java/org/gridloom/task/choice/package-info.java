/** What the fields of forms may choose of the directory: people and units. */
@NullMarked
package org.gridloom.task.choice;

import org.jspecify.annotations.NullMarked;
