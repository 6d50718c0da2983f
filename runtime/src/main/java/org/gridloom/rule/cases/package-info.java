/** Stored cases of a decision: whether they come true, which rows they take, and what they would not notice. */
@NullMarked
package org.gridloom.rule.cases;

import org.jspecify.annotations.NullMarked;
