/** FEEL compiled once, with step and size budgets. */
@NullMarked
package org.gridloom.feel;

import org.jspecify.annotations.NullMarked;
