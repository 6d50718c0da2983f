/** What happens between people inside one user task: seats, stages, rules. Pure: no database, no engine, no clock. */
@NullMarked
package org.gridloom.task.panel;

import org.jspecify.annotations.NullMarked;
