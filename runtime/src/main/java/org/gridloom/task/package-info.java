/** Work items and every action on them. */
@NullMarked
package org.gridloom.task;

import org.jspecify.annotations.NullMarked;
