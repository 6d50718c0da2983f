/** The rungs of a limit: when each is reached, whom it tells and what it raises. Pure; knows no database. */
@NullMarked
package org.gridloom.deadline.ladder;

import org.jspecify.annotations.NullMarked;
