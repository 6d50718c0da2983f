/** A decision table as people see it: read from DMN, without judging it. */
@NullMarked
package org.gridloom.rule.sheet;

import org.jspecify.annotations.NullMarked;
